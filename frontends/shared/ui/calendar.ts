import type { Timestamp } from "@bufbuild/protobuf/wkt";

/** A moment: the contract's message, or a count of microseconds since 1970 in UTC. */
export type Instant = Timestamp | bigint;

export const MICROS_PER_SECOND = 1_000_000n;
export const MICROS_PER_DAY = 86_400n * MICROS_PER_SECOND;

/** A day of the calendar in UTC; months count from 1. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The exact count of microseconds since 1970, the resolution of the database; undefined if unset. */
export function instantOf(when: Instant | undefined): bigint | undefined {
  return when === undefined ? undefined : microsOf(when);
}

/** The count of microseconds since 1970 of a moment that is known to be set. */
export function microsOf(when: Instant): bigint {
  return typeof when === "bigint" ? when : when.seconds * MICROS_PER_SECOND + BigInt(when.nanos) / 1000n;
}

/** The UTC midnight that a day starts with. */
export function midnightOf({ year, month, day }: CalendarDay): bigint {
  // Date.UTC takes years below 100 as 1900 and later; setUTCFullYear does not.
  return BigInt(new Date(0).setUTCFullYear(year, month - 1, day)) * 1000n;
}

/** The UTC day that a moment falls on. */
export function dayOf(when: Instant): CalendarDay {
  const date = new Date(Number(startOfDay(microsOf(when)) / 1000n));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The midnight at or before a moment. */
export function startOfDay(micros: bigint): bigint {
  return micros - timeOfDay(micros);
}

/** The microseconds since midnight. */
export function timeOfDay(micros: bigint): bigint {
  return ((micros % MICROS_PER_DAY) + MICROS_PER_DAY) % MICROS_PER_DAY;
}

export function isMidnight(when: Instant): boolean {
  return timeOfDay(microsOf(when)) === 0n;
}

/** The same day and time some months on; a day that the month lacks becomes its last. */
export function addMonths(micros: bigint, months: number): bigint {
  const { year, month, day } = dayOf(micros);
  const index = year * 12 + (month - 1) + months;
  const target = { year: Math.floor(index / 12), month: (index % 12) + 1 };
  const last = dayOf(midnightOf({ year: target.year, month: target.month + 1, day: 1 }) - 1n).day;
  return midnightOf({ ...target, day: Math.min(day, last) }) + timeOfDay(micros);
}

/** The months from one moment to another, whatever the day. */
export function monthsBetween(from: bigint, to: bigint): number {
  const [a, b] = [dayOf(from), dayOf(to)];
  return (b.year - a.year) * 12 + b.month - a.month;
}
