import type { DailySpend } from "@portal/contracts/commitment/v1/commitment_service_pb";
import { MICROS_PER_DAY, microsOf, nanosOf } from "@portal/ui";

/** What was spent on a day, and from the start of the period to the end of that day; exact, in nanos. */
export interface SpendDay {
  /** The midnight the day starts with, in microseconds since 1970. */
  readonly day: bigint;
  /** The moment from which its total is known: its end, or the end of what was counted. */
  readonly knownAt: bigint;
  readonly cost: bigint;
  readonly total: bigint;
}

/** The days with spend of a check-in, oldest first, with their running totals. */
export function spendSeries(daily: readonly DailySpend[], countedUntil: bigint): readonly SpendDay[] {
  let total = 0n;
  return daily.map(({ dayStartTime, cost }) => {
    const day = dayStartTime ? microsOf(dayStartTime) : 0n;
    const nanos = nanosOf(cost);
    total += nanos;
    const end = day + MICROS_PER_DAY;
    return { day, knownAt: end < countedUntil ? end : countedUntil, cost: nanos, total };
  });
}
