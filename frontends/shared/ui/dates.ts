import type { Checkin } from "@portal/contracts/commitment/v1/checkin_pb";
import type { Period } from "@portal/contracts/common/v1/period_pb";
import {
  addMonths,
  type CalendarDay,
  dayOf,
  type Instant,
  isMidnight,
  MICROS_PER_DAY,
  MICROS_PER_SECOND,
  microsOf,
  monthsBetween,
  startOfDay,
  timeOfDay,
} from "./calendar";
import { LOCALE, once } from "./locale";
import { texts, type Unit } from "./texts";
import { formatCount } from "./words";

/** What stands for a moment that is not known. */
const UNKNOWN = texts.dates.unknown;
const DAY_END = "24:00";
const MICROS_PER_HOUR = 3_600n * MICROS_PER_SECOND;

/** The short names of the months in their order. */
const monthNames = once(() => {
  const format = new Intl.DateTimeFormat(LOCALE, { month: "short", timeZone: "UTC" });
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2000, month)));
});

/** The short name of a month, counted from 1. */
export function monthName(month: number): string {
  return monthNames()[month - 1] ?? "";
}

/** The UTC day of a moment: "1 Mar 2024". */
export function formatDay(when: Instant | undefined): string {
  return when === undefined ? UNKNOWN : dayText(dayOf(when));
}

/** A moment to the minute, or as exactly as it needs: "1 Nov 2024 00:00 UTC". */
export function formatInstant(when: Instant | undefined): string {
  return when === undefined ? UNKNOWN : texts.dates.instant(formatDay(when), timeText(when));
}

const clockFormat = once(
  () => new Intl.DateTimeFormat(LOCALE, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }),
);

/** A moment of today on the reader's own clock, in milliseconds since 1970: "14:02". */
export function formatClock(milliseconds: number): string {
  return clockFormat().format(milliseconds);
}

/** A moment that something ends at, as the last day inside if it is a midnight: "31 Mar 2024". */
export function formatEnd(when: Instant | undefined): string {
  if (when === undefined) return UNKNOWN;
  return isMidnight(when) ? formatDay(microsOf(when) - MICROS_PER_DAY) : formatInstant(when);
}

/** A moment by its day if it is a midnight, else with its time: "1 Jan 2025". */
export function formatStart(when: Instant | undefined): string {
  return when === undefined || isMidnight(when) ? formatDay(when) : formatInstant(when);
}

/** A half-open period by its first and last day, or by its exact boundaries: "1 Mar – 31 Mar 2024". */
export function formatPeriod(period: Period | undefined): string {
  if (!period?.start || !period.end) return UNKNOWN;
  const [start, end] = [microsOf(period.start), microsOf(period.end)];
  if (isMidnight(start) && isMidnight(end)) return daysText(dayOf(start), dayOf(end - 1n));
  if (startOfDay(start) === startOfDay(end - 1n)) return hoursText(start, end);
  if (isMidnight(start) || isMidnight(end)) return texts.dates.span(formatStart(start), formatEnd(end));
  return texts.dates.span(`${formatDay(start)} ${timeText(start)}`, formatInstant(end));
}

/** Like `formatPeriod`, but whole months and years go by their names: "Oct – Dec 2024", "2024". */
export function formatPeriodShort(period: Period | undefined): string {
  if (!period?.start || !period.end) return UNKNOWN;
  const [start, end] = [microsOf(period.start), microsOf(period.end)];
  if (!isMonthStart(start) || !isMonthStart(end)) return formatPeriod(period);
  const [first, last] = [dayOf(start), dayOf(end - 1n)];
  const lastText = monthText(last);
  if (first.month === 1 && last.month === 12) return yearsText(first.year, last.year);
  if (first.year !== last.year) return texts.dates.span(monthText(first), lastText);
  return first.month === last.month ? lastText : texts.dates.span(monthName(first.month), lastText);
}

/** How often periods start: "every month", "every 3 months", "every week", "every 6 hours", "irregular periods". */
export function formatEvery(checkins: readonly Checkin[]): string {
  const starts = checkins.flatMap(({ period }) => (period?.start ? [microsOf(period.start)] : []));
  const [first, second] = starts;
  if (first === undefined) return texts.dates.noPeriods;
  if (second === undefined) return texts.dates.onePeriod;
  if (checkins.some(liesFarFromNext)) return texts.dates.irregular;
  const months = monthsBetween(first, second);
  if (months > 0 && starts.every((start, index) => start === addMonths(first, months * index))) {
    return months % 12 === 0 ? every(months / 12, "year") : every(months, "month");
  }
  const step = second - first;
  const isRegular = starts.every((start, index) => start === first + step * BigInt(index));
  if (!isRegular || step <= 0n || step % MICROS_PER_HOUR !== 0n) return texts.dates.irregular;
  if (step % MICROS_PER_DAY !== 0n) return every(Number(step / MICROS_PER_HOUR), "hour");
  const days = Number(step / MICROS_PER_DAY);
  return days % 7 === 0 ? every(days / 7, "week") : every(days, "day");
}

/** Two short periods years apart repeat nothing. */
function liesFarFromNext({ period }: Checkin, index: number, checkins: readonly Checkin[]): boolean {
  const next = checkins[index + 1]?.period?.start;
  if (!period?.start || !period.end || !next) return false;
  const end = microsOf(period.end);
  return microsOf(next) - end > end - microsOf(period.start);
}

function every(count: number, unit: Unit): string {
  return count === 1 ? texts.dates.everyOne(unit) : texts.dates.everyFew(formatCount(count), unit);
}

function dayText({ year, month, day }: CalendarDay): string {
  return texts.dates.day(`${day}`, monthName(month), `${year}`);
}

function daysText(first: CalendarDay, last: CalendarDay): string {
  if (first.year !== last.year) return texts.dates.span(dayText(first), dayText(last));
  if (first.month === last.month && first.day === last.day) return dayText(last);
  return texts.dates.span(texts.dates.dayOfMonth(`${first.day}`, monthName(first.month)), dayText(last));
}

/** Within one day, which is named once; that day's end is its 24:00. */
function hoursText(start: bigint, end: bigint): string {
  const endTime = isMidnight(end) ? DAY_END : timeText(end);
  return texts.dates.instant(formatDay(start), texts.dates.span(timeText(start), endTime));
}

function yearsText(first: number, last: number): string {
  return first === last ? `${first}` : texts.dates.span(`${first}`, `${last}`);
}

function monthText({ year, month }: CalendarDay): string {
  return texts.dates.month(monthName(month), `${year}`);
}

function isMonthStart(micros: bigint): boolean {
  return isMidnight(micros) && dayOf(micros).day === 1;
}

function timeText(when: Instant): string {
  const time = timeOfDay(microsOf(when));
  const seconds = Number(time / MICROS_PER_SECOND);
  const fraction = time % MICROS_PER_SECOND;
  const minutes = `${pad(Math.floor(seconds / 3600))}:${pad(Math.floor(seconds / 60) % 60)}`;
  if (time % (60n * MICROS_PER_SECOND) === 0n) return minutes;
  const decimals = fraction === 0n ? "" : `.${fraction.toString().padStart(6, "0").replace(/0+$/, "")}`;
  return `${minutes}:${pad(seconds % 60)}${decimals}`;
}

function pad(value: number): string {
  return value.toString().padStart(2, "0");
}
