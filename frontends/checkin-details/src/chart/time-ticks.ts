import { addMonths, dayOf, MICROS_PER_DAY, midnightOf, monthName, timeOfDay } from "@portal/ui";

const MICROS_PER_HOUR = MICROS_PER_DAY / 24n;

/** A labelled instant of an axis, in microseconds since 1970. */
export interface TimeTick {
  readonly at: bigint;
  readonly label: string;
}

/** No axis has room for more; a finer ticker stops here instead of listing every hour of a decade. */
const MOST = 50;

type Ticker = (start: bigint, end: bigint) => TimeTick[];

/** From fine to coarse: the first that stays within the number of ticks wins. */
const TICKERS: readonly Ticker[] = [
  ...[1n, 3n, 6n, 12n].map((hours) => every(hours * MICROS_PER_HOUR, clockLabel)),
  ...[1n, 2n, 5n, 10n].map((days) => every(days * MICROS_PER_DAY, dayLabel)),
  ...[1, 2, 3, 6].map((months) => everyMonths(months, dayLabel)),
  ...[1, 2, 5, 10, 20, 50, 100].map((years) => everyMonths(years * 12, yearLabel)),
];

/**
 * Round instants of the calendar from start up to, not including, end.
 *
 * @param start first instant of the axis, in microseconds since 1970.
 * @param end the instant it ends at; it gets no tick.
 * @param most the number of ticks that may not be passed, at most 50.
 */
export function timeTicks(start: bigint, end: bigint, most: number): readonly TimeTick[] {
  for (const ticker of TICKERS) {
    const ticks = ticker(start, end);
    if (ticks.length <= most) return ticks;
  }
  return [];
}

function every(step: bigint, label: (at: bigint) => string): Ticker {
  return (start, end) => {
    // Steps of hours count from midnight, steps of days from the first midnight inside: a month starts with its first.
    const grid = step < MICROS_PER_DAY ? step : MICROS_PER_DAY;
    const ticks: TimeTick[] = [];
    for (let at = start + ((grid - (timeOfDay(start) % grid)) % grid); at < end; at += step) {
      ticks.push({ at, label: label(at) });
      if (ticks.length > MOST) break;
    }
    return ticks;
  };
}

function everyMonths(step: number, label: (at: bigint) => string): Ticker {
  return (start, end) => {
    const { year, month } = dayOf(start);
    const months = year * 12 + month - 1;
    // Years count from January, months from the first one inside, so that the start has its label.
    const first = step % 12 === 0 ? Math.floor(months / step) * step : months + (isMonthStart(start) ? 0 : 1);
    const ticks: TimeTick[] = [];
    for (let at = monthStart(first); at < end; at = addMonths(at, step)) {
      if (at >= start) ticks.push({ at, label: label(at) });
      if (ticks.length > MOST) break;
    }
    return ticks;
  };
}

function isMonthStart(at: bigint): boolean {
  return timeOfDay(at) === 0n && dayOf(at).day === 1;
}

function monthStart(months: number): bigint {
  return midnightOf({ year: Math.floor(months / 12), month: (months % 12) + 1, day: 1 });
}

function clockLabel(at: bigint): string {
  return `${(timeOfDay(at) / MICROS_PER_HOUR).toString().padStart(2, "0")}:00`;
}

function dayLabel(at: bigint): string {
  const { day, month } = dayOf(at);
  return `${day} ${monthName(month)}`;
}

function yearLabel(at: bigint): string {
  return String(dayOf(at).year);
}
