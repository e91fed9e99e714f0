import type { Checkin } from "@portal/contracts/commitment/v1/checkin_pb";
import { dayOf, microsOf, midnightOf } from "@portal/ui";
import { millis, type TimeWindow } from "./time-window";

/** A calendar row of a phone. */
export interface YearRow {
  readonly year: number;
  readonly window: TimeWindow;
}

export interface Years {
  readonly rows: readonly YearRow[];
  /** The years of the commitment that are not among the rows. */
  readonly hidden: number;
}

/** More rows than this for one commitment would push the next off the screen. */
const MOST_YEARS = 4;

/** The calendar years that check-ins touch; of many, those around the end of the data. */
export function yearsOf(checkins: readonly Checkin[], countedUntil: number | undefined): Years {
  const years = new Set<number>();
  for (const { period } of checkins) {
    if (!period?.start || !period.end) continue;
    const last = dayOf(microsOf(period.end) - 1n).year;
    for (let year = dayOf(period.start).year; year <= last; year += 1) years.add(year);
  }
  const all = [...years].sort((a, b) => a - b);
  const from = firstShown(all, countedUntil);
  const shown = all.slice(from, from + MOST_YEARS);
  return {
    rows: shown.map((year) => ({ year, window: yearWindow(year) })),
    hidden: all.length - shown.length,
  };
}

function firstShown(years: readonly number[], countedUntil: number | undefined): number {
  if (years.length <= MOST_YEARS) return 0;
  const current =
    countedUntil === undefined ? Number.NEGATIVE_INFINITY : dayOf(BigInt(countedUntil) * 1000n - 1n).year;
  const index = years.findIndex((year) => year >= current);
  const before = (index === -1 ? years.length : index) - 1;
  return Math.max(0, Math.min(before, years.length - MOST_YEARS));
}

function yearWindow(year: number): TimeWindow {
  const start = millis(midnightOf({ year, month: 1, day: 1 }));
  return { start, end: millis(midnightOf({ year: year + 1, month: 1, day: 1 })) };
}
