import { dayOf, MICROS_PER_DAY, midnightOf } from "@portal/ui";
import { millis } from "./time-window";

const DAY_MS = millis(MICROS_PER_DAY);

/** A step of the calendar: some days counted from a Monday, or some months counted from January of year 0. */
export type CalendarUnit = { readonly days: number } | { readonly months: number };

/** From fine to coarse. */
export const UNITS: readonly CalendarUnit[] = [
  { days: 1 },
  { days: 7 },
  ...[1, 3, 12, 24, 60, 120, 240, 600, 1200, 6000, 12000].map((months) => ({ months })),
];

/** The usual length of a unit in milliseconds. */
export function lengthOf(unit: CalendarUnit): number {
  return "days" in unit ? unit.days * DAY_MS : unit.months * 30.436875 * DAY_MS;
}

/** The number of the unit that a moment falls into; the same number, the same unit. */
export function indexOf(unit: CalendarUnit, moment: number): number {
  // 5 January 1970 was a Monday.
  if ("days" in unit) return Math.floor((moment / DAY_MS - 4) / unit.days);
  const { year, month } = dayOf(BigInt(Math.floor(moment)) * 1000n);
  return Math.floor((year * 12 + month - 1) / unit.months);
}

/** The moment that a unit starts at. */
export function startOf(unit: CalendarUnit, index: number): number {
  if ("days" in unit) return (index * unit.days + 4) * DAY_MS;
  const months = index * unit.months;
  const year = Math.floor(months / 12);
  return millis(midnightOf({ year, month: months - year * 12 + 1, day: 1 }));
}
