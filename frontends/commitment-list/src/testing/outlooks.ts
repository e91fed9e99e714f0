import { type Checkin, CheckinState, Verdict } from "@portal/contracts/commitment/v1/checkin_pb";
import type { Commitment } from "@portal/contracts/commitment/v1/commitment_pb";
import {
  ForecastBasisSchema,
  ForecastReadiness,
  type OutlookCounts,
  OutlookCountsSchema,
  OutlookSchema,
  OutlookStatus,
  type OwedOutlook,
  OwedOutlookSchema,
} from "@portal/contracts/commitment/v1/outlook_pb";
import { create } from "@portal/rpc";
import { nanosOf } from "@portal/ui";
import { at, moneyOf, toNanos, usd } from "./values";

/** What a forecast says of a commitment in a test. */
export interface TestOutlook {
  /** The chance of each check-in that is not closed, from 0 to 1, in order; undefined for too little history. */
  readonly chances: readonly (number | undefined)[];
  /** What those check-ins are expected to be short of together. */
  readonly shortfall: string;
  /** The range of what is owed in the end. */
  readonly range: readonly [low: string, high: string];
}

const PATHS = 4000;

/** The commitment with an outlook on each check-in that is not closed. */
export function withOutlook(commitment: Commitment, outlook: TestOutlook): Commitment {
  const open = commitment.checkins.filter(isForecast);
  open.forEach((checkin, index) => {
    checkin.outlook = checkinOutlook(checkin, outlook.chances[index]);
  });
  commitment.outlook = owedOutlook(nanosOf(commitment.owed), countsOf(open), outlook);
  commitment.forecastBasis = create(ForecastBasisSchema, { readiness: ForecastReadiness.READY });
  return commitment;
}

/** The commitment whose service has some days of history since a first day, and so no outlook. */
export function withShortHistory(commitment: Commitment, days: number, enoughFrom: string): Commitment {
  withOutlook(commitment, { chances: [], shortfall: "0", range: ["0", "0"] });
  commitment.forecastBasis = create(ForecastBasisSchema, {
    readiness: ForecastReadiness.TOO_FEW_DAYS,
    historyDayCount: days,
    enoughHistoryTime: at(enoughFrom),
  });
  return commitment;
}

/** The outlook of the company of these commitments. */
export function outlookTogether(
  commitments: readonly Commitment[],
  range: TestOutlook["range"],
): OwedOutlook {
  const sum = (nanos: (commitment: Commitment) => bigint) =>
    commitments.reduce((total, commitment) => total + nanos(commitment), 0n);
  const open = commitments.flatMap(({ checkins }) => checkins.filter(isForecast));
  return owedOutlook(
    sum(({ owed }) => nanosOf(owed)),
    countsOf(open),
    { shortfall: sum(({ outlook }) => nanosOf(outlook?.expectedShortfall)), range },
  );
}

function owedOutlook(
  owed: bigint,
  counts: OutlookCounts,
  { shortfall, range: [low, high] }: Pick<TestOutlook, "range"> & { readonly shortfall: string | bigint },
): OwedOutlook {
  const added = typeof shortfall === "bigint" ? shortfall : toNanos(usd(shortfall));
  return create(OwedOutlookSchema, {
    counts,
    expectedShortfall: moneyOf(added),
    expectedOwed: moneyOf(owed + added),
    owedRange: { low: usd(low), high: usd(high) },
  });
}

function checkinOutlook({ amount }: Checkin, chance: number | undefined) {
  if (chance === undefined) {
    return create(OutlookSchema, { status: OutlookStatus.INSUFFICIENT_HISTORY });
  }
  const promised = nanosOf(amount);
  return create(OutlookSchema, {
    status: statusOfChance(chance),
    probability: chance,
    pathCount: PATHS,
    metPathCount: Math.round(chance * PATHS),
    expectedActual: moneyOf((promised * 21n) / 20n),
    actualRange: { low: moneyOf((promised * 9n) / 10n), high: moneyOf((promised * 6n) / 5n) },
    expectedShortfall: moneyOf(promised / 100n),
    shortfallRange: { low: moneyOf(0n), high: moneyOf(promised / 10n) },
    expectedDailySpend: usd("36.4"),
    safeDailySpend: usd("37.1"),
  });
}

function statusOfChance(chance: number): OutlookStatus {
  if (chance >= 0.8) return OutlookStatus.ON_TRACK;
  return chance >= 0.5 ? OutlookStatus.AT_RISK : OutlookStatus.OFF_TRACK;
}

function isForecast({ state, verdict }: Checkin): boolean {
  return state !== CheckinState.CLOSED && verdict !== Verdict.NO_DATA;
}

function countsOf(checkins: readonly Checkin[]): OutlookCounts {
  const count = (wanted: OutlookStatus) =>
    checkins.filter(({ outlook }) => outlook?.status === wanted).length;
  return create(OutlookCountsSchema, {
    onTrack: count(OutlookStatus.ON_TRACK),
    atRisk: count(OutlookStatus.AT_RISK),
    offTrack: count(OutlookStatus.OFF_TRACK),
    insufficientHistory: count(OutlookStatus.INSUFFICIENT_HISTORY),
  });
}
