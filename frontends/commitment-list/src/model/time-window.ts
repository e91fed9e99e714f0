import type { Period } from "@portal/contracts/common/v1/period_pb";
import { microsOf } from "@portal/ui";

/** A stretch of time that is drawn from the left edge to the right, in milliseconds since 1970. */
export interface TimeWindow {
  readonly start: number;
  readonly end: number;
}

/** The window of a period; undefined if it is not set. */
export function windowOf(period: Period | undefined): TimeWindow | undefined {
  if (!period?.start || !period.end) return undefined;
  return { start: millis(microsOf(period.start)), end: millis(microsOf(period.end)) };
}

/** Milliseconds are drawn: a screen has no finer place. */
export function millis(micros: bigint): number {
  return Number(micros / 1000n);
}

/** Where a moment stands in the window, from 0 at the left edge to 1 at the right, and beyond outside. */
export function fractionAt({ start, end }: TimeWindow, moment: number): number {
  return (moment - start) / (end - start);
}
