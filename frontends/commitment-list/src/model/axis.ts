import { dayOf, monthName } from "@portal/ui";
import { type CalendarUnit, indexOf, lengthOf, startOf, UNITS } from "./calendar-units";
import { fractionAt, type TimeWindow } from "./time-window";

/** A label over a stretch of the axis; left and width are fractions of the window. */
export interface Head {
  readonly label: string;
  readonly left: number;
  readonly width: number;
}

/** The heads of a time axis: coarse ones above fine ones. */
export interface Axis {
  readonly upper: readonly Head[];
  readonly lower: readonly Head[];
}

/** A label of small text takes about this many pixels a character. */
export const CHARACTER_PX = 6.6;

/** The heads that fit a window drawn on some pixels. */
export function axisOf(window: TimeWindow, widthPx: number): Axis {
  const pxPerMs = widthPx / (window.end - window.start);
  const unit = UNITS.find((candidate) => lengthOf(candidate) * pxPerMs >= roomFor(candidate)) ?? {
    months: 12000,
  };
  const lower = headsOf(window, unit, widthPx, labelOf(unit, lengthOf(unit) * pxPerMs));
  if ("days" in unit) return { upper: headsOf(window, { months: 1 }, widthPx, monthLabel), lower };
  return unit.months < 12
    ? { upper: headsOf(window, { months: 12 }, widthPx, yearLabel), lower }
    : { upper: [], lower };
}

function headsOf(
  window: TimeWindow,
  unit: CalendarUnit,
  widthPx: number,
  label: (moment: number) => string,
): Head[] {
  const heads: Head[] = [];
  for (let index = indexOf(unit, window.start); startOf(unit, index) < window.end; index += 1) {
    const start = startOf(unit, index);
    const left = Math.max(0, fractionAt(window, start));
    const right = Math.min(1, fractionAt(window, startOf(unit, index + 1)));
    const text = label(start);
    // At the edges a unit can be cut to less than its label.
    if ((right - left) * widthPx >= text.length * CHARACTER_PX)
      heads.push({ label: text, left, width: right - left });
  }
  return heads;
}

function roomFor(unit: CalendarUnit): number {
  if ("days" in unit) return unit.days === 1 ? 22 : 52;
  if (unit.months === 1) return 13;
  return unit.months < 12 ? 26 : 40;
}

function labelOf(unit: CalendarUnit, unitPx: number): (moment: number) => string {
  if ("days" in unit) return unit.days === 1 ? dayLabel : weekLabel;
  if (unit.months >= 12) return yearLabel;
  return unitPx < 26 ? initialLabel : shortMonthLabel;
}

const day = (moment: number) => dayOf(BigInt(moment) * 1000n);
const dayLabel = (moment: number) => `${day(moment).day}`;
const weekLabel = (moment: number) => `${day(moment).day} ${monthName(day(moment).month)}`;
const shortMonthLabel = (moment: number) => monthName(day(moment).month);
const initialLabel = (moment: number) => monthName(day(moment).month).charAt(0);
const monthLabel = (moment: number) => `${monthName(day(moment).month)} ${day(moment).year}`;
const yearLabel = (moment: number) => `${day(moment).year}`;
