import { MICROS_PER_DAY, plural } from "@portal/ui";
import type { MeasuredCheckin } from "./measured-checkin";

const MICROS_PER_HOUR = MICROS_PER_DAY / 24n;

/**
 * The time from the end of what was counted to the end of a check-in.
 *
 * @param countedUntil in microseconds since 1970.
 */
export function timeLeft({ start, end }: MeasuredCheckin, countedUntil: bigint): bigint {
  return end - (countedUntil > start ? countedUntil : start);
}

/** Whether a spend by the day still says something for a time so long. */
export function isDays(micros: bigint): boolean {
  return micros >= MICROS_PER_DAY;
}

/** A time in whole days or, below one, in whole hours, rounded up: "90 days", "4 hours". */
export function formatTime(micros: bigint): string {
  const [unit, name] = isDays(micros) ? [MICROS_PER_DAY, "day"] : [MICROS_PER_HOUR, "hour"];
  return plural((micros + unit - 1n) / unit, name);
}
