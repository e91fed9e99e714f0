import type { MeasuredCheckin } from "../model/checkin";

/** How many bars are shown at once, and in how many lines. */
export interface BarArrangement {
  /** The bars of one line. */
  readonly perLine: number;
  /** The bars that are shown at once; the rest is paged. */
  readonly pageSize: number;
}

/** A picture of a phone. */
const NARROW = 600;
/** Narrower slots would not hold the glyph of a bar. */
const MIN_SLOT = 24;

/**
 * Arranges bars in as few lines as they need, lines of nearly one length, and in pages beyond a screenful.
 *
 * @param count the number of bars, at least 1.
 * @param width the pixels of a line.
 */
export function arrangeBars(count: number, width: number): BarArrangement {
  const fit = Math.max(1, Math.floor(width / MIN_SLOT));
  const mostLines = width < NARROW ? 3 : 2;
  const pageSize = Math.min(count, fit * mostLines);
  const lines = Math.ceil(pageSize / fit);
  return { perLine: Math.ceil(pageSize / lines), pageSize };
}

/** The bars of a page, from the position of its first. */
export interface BarPage {
  readonly from: number;
  readonly to: number;
}

/**
 * The page that starts at a position or, without one, the page on which the facts end.
 *
 * @param count the number of bars.
 * @param pageSize the bars of a page.
 * @param facts the number of bars that are closed.
 * @param wanted the position of the first bar asked for, from 0.
 */
export function barPage(count: number, pageSize: number, facts: number, wanted?: number): BarPage {
  // A third of the page is left for what is ahead.
  const first = wanted ?? facts - Math.ceil((pageSize * 2) / 3);
  const from = Math.max(0, Math.min(first, count - pageSize));
  return { from, to: Math.min(count, from + pageSize) };
}

/** Where the parts of a line of bars stand, in pixels from its top. */
export interface LineHeights {
  readonly plotTop: number;
  readonly plotBottom: number;
  readonly height: number;
}

const WORDS_ABOVE = 22;
/** The calendar. */
export const LABELS_BELOW = 44;
/** The height of a line of words above the bars. */
export const LANE = 14;
/** Shortfalls that would touch take up to so many. */
export const LANES = 2;
const CHANCE_ROOM = 18;

/** The heights of a line, which depend on the words above its bars alone: of the border, of shortfalls, of chances. */
export function lineHeights(
  checkins: readonly MeasuredCheckin[],
  width: number,
  hasBorder: boolean,
): LineHeights {
  const plotTop = 8 + (hasBorder ? WORDS_ABOVE : 0) + roomAbove(checkins);
  const plotBottom = plotTop + (width < NARROW ? 116 : 150);
  return { plotTop, plotBottom, height: plotBottom + LABELS_BELOW };
}

function roomAbove(checkins: readonly MeasuredCheckin[]): number {
  if (checkins.some(({ status }) => status === "missed")) return LANE * LANES;
  return checkins.some(({ estimate }) => estimate) ? CHANCE_ROOM : 0;
}

const AXIS = 56;
const HEADING = 40;
/** A legend that finds no room beside the heading. */
const LEGEND = 56;

/** About the height of the whole picture on a page so wide, to be kept free until it is drawn. */
export function pictureHeight(checkins: readonly MeasuredCheckin[], width: number): number {
  const { perLine, pageSize } = arrangeBars(checkins.length, width - AXIS);
  const closed = checkins.filter(({ isClosed }) => isClosed).length;
  const { from, to } = barPage(checkins.length, pageSize, closed);
  let height = HEADING + (width < NARROW ? LEGEND : 0);
  for (let first = from; first < to; first += perLine) {
    const last = Math.min(to, first + perLine);
    const hasBorder = closed > first && closed <= last;
    height += lineHeights(checkins.slice(first, last), width, hasBorder).height;
  }
  return height;
}
