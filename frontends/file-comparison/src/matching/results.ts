import { CheckinState } from "@portal/contracts/commitment/v1/checkin_pb";
import type { CheckinStatus } from "@portal/ui";
import type { Span } from "../reading/ledger";
import type { Comparison, Pair } from "./compare";
import type { MeasuredCheckin } from "./scope";

/** How a check-in comes out by some rows. */
export interface Result {
  readonly actual: bigint;
  readonly status: CheckinStatus;
  /** What is owed for it; zero unless it is missed. */
  readonly shortfall: bigint;
}

/** A check-in by our rows and by those of the file. */
export interface CheckinResults {
  readonly checkin: MeasuredCheckin;
  readonly ours: Result;
  /** Undefined where the sums of the file cannot be cut at its edges. */
  readonly yours: Result | undefined;
  /** A day, or month, that differs is in it. */
  readonly isTouched: boolean;
}

/**
 * Says how each check-in comes out by the rows of the file.
 *
 * @param periodSums of the file, in the order of the check-ins; undefined if it has only sums by day or month
 * @param isByService whether the comparison tells one service from another
 */
export function resultsOf(
  checkins: readonly MeasuredCheckin[],
  comparison: Comparison,
  periodSums: readonly bigint[] | undefined,
  isByService: boolean,
): readonly CheckinResults[] {
  const apart = [...comparison.differing, ...comparison.nearlyEqual];
  return checkins.flatMap((checkin, index) => {
    const { counted } = checkin;
    if (!counted) return [];
    const touching = apart.filter(
      (pair) => overlap(pair, counted) && (pair.service === checkin.service || pair.service === ""),
    );
    const actual = isByService
      ? yourActual(checkin, counted, periodSums?.[index], comparison, touching)
      : undefined;
    const yours = actual === undefined ? undefined : resultOf({ ...checkin, hasData: true }, actual);
    return [
      {
        checkin,
        ours: resultOf(checkin, checkin.actual),
        yours,
        isTouched: touching.length > 0 || (yours !== undefined && yours.actual !== checkin.actual),
      },
    ];
  });
}

/** Whether what the file says would change what is said of the check-in. */
export function changesResult({ ours, yours }: CheckinResults): boolean {
  return yours !== undefined && yours.status !== ours.status;
}

function yourActual(
  checkin: MeasuredCheckin,
  counted: Span,
  periodSum: bigint | undefined,
  { shape, span }: Comparison,
  touching: readonly Pair[],
): bigint | undefined {
  if (counted.start < span.start || counted.end > span.end) return undefined;
  if (shape === "rows") return periodSum;
  // A sum that the edge of the check-in runs through says nothing of its parts.
  const isCut = touching.some(({ start, end }) => start < counted.start || end > counted.end);
  if (isCut || !isWhole(counted, shape)) return undefined;
  return touching.reduce((actual, { ours, yours }) => actual + yours - ours, checkin.actual);
}

/** Whether a span consists of whole days, or months. */
function isWhole({ start, end }: Span, shape: "days" | "months"): boolean {
  return [start, end].every((micros) => {
    const date = new Date(Math.floor(micros / 1000));
    const isMidnight = micros % 86_400e6 === 0;
    return isMidnight && (shape === "days" || date.getUTCDate() === 1);
  });
}

function resultOf({ amount, state, hasData }: MeasuredCheckin, actual: bigint): Result {
  const isReached = actual >= amount;
  if (!hasData) return { actual, status: "no-data", shortfall: 0n };
  if (state !== CheckinState.CLOSED)
    return { actual, status: isReached ? "already-met" : unreached(state), shortfall: 0n };
  return isReached
    ? { actual, status: "met", shortfall: 0n }
    : { actual, status: "missed", shortfall: amount - actual };
}

function unreached(state: CheckinState): CheckinStatus {
  return state === CheckinState.AWAITING_DATA
    ? "awaiting"
    : state === CheckinState.OPEN
      ? "open"
      : "upcoming";
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
