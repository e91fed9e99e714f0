import type { ListLineItemsResponseSchema } from "@portal/contracts/billing/v1/billing_service_pb";
import { type CheckinSchema, CheckinState, Verdict } from "@portal/contracts/commitment/v1/checkin_pb";
import type { CommitmentSchema } from "@portal/contracts/commitment/v1/commitment_pb";
import type {
  GetCheckinResponseSchema,
  GetCommitmentResponseSchema,
} from "@portal/contracts/commitment/v1/commitment_service_pb";
import { type OutlookSchema, OutlookStatus } from "@portal/contracts/commitment/v1/outlook_pb";
import type { PastForecastSchema } from "@portal/contracts/commitment/v1/track_record_pb";
import type { MoneySchema } from "@portal/contracts/common/v1/money_pb";
import type { MessageInitShape } from "@portal/rpc";
import { dollars } from "./checkins";
import { at, basisOf, type Init } from "./estimates";

type CheckinInit = Init<typeof CheckinSchema>;

const NANOS = 1_000_000_000n;

/** An amount of the contract, written in dollars: "1056.77". */
export function money(text: string): MessageInitShape<typeof MoneySchema> {
  const nanos = dollars(text);
  return { currencyCode: "USD", units: nanos / NANOS, nanos: Number(nanos % NANOS) };
}

export const MET: CheckinInit = {
  number: 1,
  period: { start: at("2024-10-01"), end: at("2024-11-01") },
  amount: money("1100"),
  actual: money("1188.15"),
  lineItemCount: 64n,
  state: CheckinState.CLOSED,
  verdict: Verdict.MET,
  shortfall: money("0"),
};

export const NO_DATA: CheckinInit = {
  ...MET,
  actual: money("0"),
  lineItemCount: 0n,
  verdict: Verdict.NO_DATA,
};

export const MISSED: CheckinInit = {
  number: 2,
  period: { start: at("2024-11-01"), end: at("2024-12-01") },
  amount: money("1100"),
  actual: money("1056.77"),
  lineItemCount: 58n,
  state: CheckinState.CLOSED,
  verdict: Verdict.MISSED,
  shortfall: money("43.23"),
};

export const OPEN: CheckinInit = {
  number: 3,
  period: { start: at("2024-12-01"), end: at("2025-01-01") },
  amount: money("1230"),
  actual: money("522.18"),
  lineItemCount: 31n,
  state: CheckinState.OPEN,
  verdict: Verdict.UNDECIDED,
  shortfall: money("0"),
  neededDailySpend: money("44.23875"),
  daysLeft: 16,
};

/** What is to be expected of the open one. */
export const OUTLOOK: Init<typeof OutlookSchema> = {
  status: OutlookStatus.AT_RISK,
  probability: 0.52,
  pathCount: 2000,
  metPathCount: 1040,
  expectedActual: money("1236.40"),
  actualRange: { low: money("1108"), high: money("1370") },
  expectedShortfall: money("43.20"),
  expectedDailySpend: money("44.70"),
  safeDailySpend: money("51.10"),
  expectedReachTime: at("2024-12-31"),
};

/** The commitment of three months, two of them closed, as of 16 Dec 2024. */
export function commitmentReply(
  checkins: readonly CheckinInit[] = [MET, MISSED, OPEN],
  different: Partial<Init<typeof CommitmentSchema>> = {},
): Init<typeof GetCommitmentResponseSchema> {
  return {
    commitment: { ...COMMITMENT, checkins: [...checkins], ...different },
    companyDisplayName: "Cyberdyne",
    asOfTime: at("2024-12-16"),
    dataThroughTime: at("2024-12-16"),
  };
}

/** The same commitment with an outlook of its open check-in. */
export function forecastReply(): Init<typeof GetCommitmentResponseSchema> {
  return commitmentReply([MET, MISSED, { ...OPEN, outlook: OUTLOOK }], {
    outlook: {
      counts: { atRisk: 1 },
      expectedShortfall: money("43.20"),
      expectedOwed: money("86.43"),
      owedRange: { low: money("43.23"), high: money("165.23") },
    },
    forecastBasis: basisOf(),
  });
}

/** One of those check-ins with its working: two days of spend, from one file. */
export function checkinReply(
  checkin: CheckinInit = MISSED,
  countedUntil = "2024-12-01",
  different: Partial<Init<typeof CommitmentSchema>> = {},
): Init<typeof GetCheckinResponseSchema> {
  return {
    checkin,
    commitment: { ...COMMITMENT, ...different },
    checkinCount: 3,
    companyDisplayName: "Cyberdyne",
    asOfTime: at("2024-12-16"),
    dataThroughTime: at("2024-12-16"),
    working: {
      countedUntilTime: at(countedUntil),
      dailySpend: [
        { dayStartTime: at("2024-11-01"), cost: money("56.77") },
        { dayStartTime: at("2024-11-20"), cost: money("1000") },
      ],
      sourceFiles: [
        {
          loadId: "1",
          fileName: "aws_billing_data.csv",
          sha256: "e700ca87".padEnd(64, "0"),
          loadTime: at("2025-01-01T06:14"),
          lineItemCount: 58n,
          cost: money("1056.77"),
        },
      ],
      refundTotal: money("0"),
      atStartCount: 1n,
    },
  };
}

/** What was said of the missed check-in when a quarter of it had passed. */
export const SAID: Init<typeof PastForecastSchema> = {
  checkinNumber: 2,
  period: { start: at("2024-11-01"), end: at("2024-12-01") },
  amount: money("1100"),
  actual: money("1056.77"),
  met: false,
  sharePercent: 25,
  forecastTime: at("2024-11-08"),
  status: OutlookStatus.AT_RISK,
  probability: 0.64,
  expectedActual: money("1123.40"),
  actualRange: { low: money("1008"), high: money("1240") },
};

/** A page of two of the 58 rows, after so many that cost so much. */
export function rowsReply(
  preceding: { readonly size: bigint; readonly cost: string },
  nextPageToken: string,
): MessageInitShape<typeof ListLineItemsResponseSchema> {
  return {
    lineItems: [
      {
        usageTime: at("2024-11-01T01:00"),
        cost: money("37.28"),
        loadId: "1",
        fileName: "q4.csv",
        lineNumber: 452n,
      },
      {
        usageTime: at("2024-11-02T03:00"),
        cost: money("-19.97"),
        loadId: "1",
        fileName: "q4.csv",
        lineNumber: 470n,
      },
    ],
    nextPageToken,
    totalSize: 58n,
    totalCost: money("1056.77"),
    precedingSize: preceding.size,
    precedingCost: money(preceding.cost),
  };
}

const COMMITMENT = {
  id: "1",
  displayName: "S3 storage",
  companyId: "cyberdyne",
  serviceCode: "s3",
  period: { start: at("2024-10-01"), end: at("2025-01-01") },
  owed: money("43.23"),
  nextCheckinNumber: 3,
  currentDailySpend: money("36.93"),
  currentDailySpendStartTime: at("2024-11-18"),
  hasData: true,
};
