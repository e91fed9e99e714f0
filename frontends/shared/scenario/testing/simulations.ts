import {
  type Checkin,
  CheckinSchema,
  CheckinState,
  Verdict,
} from "@portal/contracts/commitment/v1/checkin_pb";
import { type Commitment, CommitmentSchema } from "@portal/contracts/commitment/v1/commitment_pb";
import {
  type OutlookSchema,
  OutlookStatus,
  type OwedOutlookSchema,
} from "@portal/contracts/commitment/v1/outlook_pb";
import {
  type RequiredSpendSchema,
  type SimulateCommitmentsResponse,
  SimulateCommitmentsResponseSchema,
} from "@portal/contracts/commitment/v1/simulation_pb";
import type { MoneySchema } from "@portal/contracts/common/v1/money_pb";
import { create, type MessageInitShape } from "@portal/rpc";

/** What a message is made of, never a message: so that one can be spread into another. */
type Init<T extends Parameters<typeof create>[0]> = Exclude<
  MessageInitShape<T>,
  { readonly $typeName: string }
>;

/** Money from decimal text with at most two decimals: "1204.50", "-3". */
export function usd(text: string): Init<typeof MoneySchema> {
  const cents = BigInt(Math.round(Number(text) * 100));
  return { currencyCode: "USD", units: cents / 100n, nanos: Number(cents % 100n) * 10_000_000 };
}

/** A UTC midnight: "2025-02-01". */
export function at(day: string) {
  return { seconds: BigInt(Date.parse(`${day}T00:00:00Z`) / 1000), nanos: 0 };
}

/** The outlook of a check-in with this chance. */
export function outlook(probability: number, shortfall = "40"): Init<typeof OutlookSchema> {
  const status =
    probability >= 0.8
      ? OutlookStatus.ON_TRACK
      : probability >= 0.5
        ? OutlookStatus.AT_RISK
        : OutlookStatus.OFF_TRACK;
  return { status, probability, expectedShortfall: usd(shortfall) };
}

/** The outlook of several check-ins together. */
export function owed(
  expected: string,
  [onTrack = 0, atRisk = 0, offTrack = 0]: readonly number[],
): Init<typeof OwedOutlookSchema> {
  return {
    counts: { onTrack, atRisk, offTrack },
    expectedShortfall: usd(expected),
    expectedOwed: usd(expected),
    owedRange: { low: usd("0"), high: usd(`${Number(expected) * 2}`) },
  };
}

/** A spend that is enough from February on. */
export const REQUIRED: Init<typeof RequiredSpendSchema> = {
  startTime: at("2025-02-01"),
  dailySpend: usd("43.92"),
  dailyChange: usd("8.06"),
  factor: 1.2247,
  extraSpend: usd("2692.04"),
  avoidedShortfall: usd("1065.88"),
};

/** S3 storage of January and February 2025, both ahead. */
export function s3(): Commitment {
  return create(CommitmentSchema, {
    id: "1",
    displayName: "S3 storage",
    companyId: "cyberdyne",
    serviceCode: "s3",
    period: { start: at("2025-01-01"), end: at("2025-03-01") },
    checkins: [ahead(1, "2025-01-01", "2025-02-01", 0.61), ahead(2, "2025-02-01", "2025-03-01", 0.04)],
    owed: usd("100"),
    hasData: true,
    outlook: owed("1220", [0, 1, 1]),
  });
}

/** EC2 compute of the same two months. */
export function ec2(): Commitment {
  return create(CommitmentSchema, { ...s3(), id: "2", displayName: "EC2 compute", serviceCode: "ec2" });
}

function ahead(number: number, start: string, end: string, chance: number): Checkin {
  return create(CheckinSchema, {
    number,
    period: { start: at(start), end: at(end) },
    amount: usd("1100"),
    state: CheckinState.UPCOMING,
    verdict: Verdict.UNDECIDED,
    outlook: outlook(chance),
  });
}

/** 8 % more on S3 from February on: its second period gets on track. */
export function s3Simulation(): SimulateCommitmentsResponse {
  return create(SimulateCommitmentsResponseSchema, {
    before: owed("9566.54", [0, 2, 2]),
    after: owed("8875.25", [1, 2, 1]),
    extraSpend: usd("958.22"),
    commitments: [
      {
        commitmentId: "1",
        before: owed("1223.23", [0, 1, 1]),
        after: owed("531.94", [1, 1, 0]),
        extraSpend: usd("958.22"),
        checkins: [
          { checkinNumber: 1, before: outlook(0.61), after: outlook(0.61) },
          { checkinNumber: 2, before: outlook(0.04), after: outlook(0.93), required: REQUIRED },
        ],
        requiredForAll: REQUIRED,
      },
      {
        commitmentId: "2",
        before: owed("8343.31", [0, 1, 1]),
        after: owed("8343.31", [0, 1, 1]),
        extraSpend: usd("0"),
        checkins: [{ checkinNumber: 1, before: outlook(0.3), after: outlook(0.3), required: REQUIRED }],
      },
    ],
  });
}
