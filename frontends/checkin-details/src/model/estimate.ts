import { type MoneyRange, type Outlook, OutlookStatus } from "@portal/contracts/commitment/v1/outlook_pb";
import { formatEstimate, microsOf, nanosOf, roundedEstimate } from "@portal/ui";

/** What the forecast says of one check-in: money in nanos, instants in microseconds since 1970. */
export interface CheckinEstimate {
  /** The chance of meeting it, from 0 to 1. */
  readonly probability: number;
  /** How many continuations were simulated, and how many of them reach the amount. */
  readonly pathCount: number;
  readonly metPathCount: number;
  /** The spend at the end of the period, on average, and its 80 % range. */
  readonly actual: bigint;
  readonly actualRange: MoneyRange | undefined;
  /** The shortfall on average; continuations that meet the amount count as zero. */
  readonly shortfall: bigint;
  /** The two as they are shown, in whole $10 if they are parts of a total on screen. */
  readonly shownActual: bigint;
  readonly shownShortfall: bigint;
  /** The spend a day from the later of now and its start to its end, on average. */
  readonly daily: bigint;
  /** The spend a day over that time that is enough in four of five continuations. */
  readonly safeDaily: bigint;
  /** When half of the continuations have reached the amount; undefined if fewer do. */
  readonly reachedAt: bigint | undefined;
}

/** Reads an outlook of the contract; undefined where there is none, or too little history for one. */
export function estimateOf(outlook: Outlook | undefined): CheckinEstimate | undefined {
  if (!outlook || !hasForecast(outlook.status)) return undefined;
  const { expectedReachTime } = outlook;
  const [actual, shortfall] = [nanosOf(outlook.expectedActual), nanosOf(outlook.expectedShortfall)];
  return {
    probability: outlook.probability,
    pathCount: outlook.pathCount,
    metPathCount: outlook.metPathCount,
    actual,
    actualRange: outlook.actualRange,
    shortfall,
    shownActual: actual,
    shownShortfall: shortfall,
    daily: nanosOf(outlook.expectedDailySpend),
    safeDaily: nanosOf(outlook.safeDailySpend),
    reachedAt: expectedReachTime && microsOf(expectedReachTime),
  };
}

function hasForecast(status: OutlookStatus): boolean {
  return status !== OutlookStatus.UNSPECIFIED && status !== OutlookStatus.INSUFFICIENT_HISTORY;
}

/** The ends of a range in nanos; both zero if it is unset. */
export function boundsOf(range: MoneyRange | undefined): { readonly low: bigint; readonly high: bigint } {
  return { low: nanosOf(range?.low), high: nanosOf(range?.high) };
}

/** An end of a range, which needs no mark of its own beside its words: "$10,340". */
export function formatBound(nanos: bigint): string {
  return formatEstimate(roundedEstimate(nanos)).replace("≈\u00a0", "");
}
