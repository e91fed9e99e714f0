import { formatCount, MICROS_PER_DAY } from "@portal/ui";
import { texts } from "../texts";
import type { MeasuredCheckin } from "./checkin";

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
  return isDays(micros)
    ? formatDays(ceilDiv(micros, MICROS_PER_DAY))
    : formatIn(texts.page.hours, ceilDiv(micros, MICROS_PER_HOUR));
}

/** "1 day", "1,204 days". */
export function formatDays(count: number | bigint): string {
  return formatIn(texts.page.days, BigInt(count));
}

/** The days of the window that the current daily spend is measured over, part days as whole ones. */
export function paceDays(start: bigint | undefined, end: bigint | undefined): number | undefined {
  if (start === undefined || end === undefined || end <= start) return undefined;
  return Number(ceilDiv(end - start, MICROS_PER_DAY));
}

function formatIn(words: (count: string, isOne: boolean) => string, count: bigint): string {
  return words(formatCount(count), count === 1n);
}

function ceilDiv(dividend: bigint, divisor: bigint): bigint {
  return (dividend + divisor - 1n) / divisor;
}
