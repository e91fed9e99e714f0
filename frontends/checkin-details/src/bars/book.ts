import { moneyTicks, tickLabel } from "../chart/money-ticks";
import type { MeasuredCheckin } from "../model/checkin";
import { arrangeBars, type BarPage, barPage } from "./arrangement";
import { barDomain, slotWidth } from "./layout";

/** What all lines of one picture of bars share, in pixels. */
export interface BarSheet {
  /** The pixels that there are, which few bars do not fill. */
  readonly width: number;
  readonly left: number;
  readonly right: number;
  readonly slot: number;
  readonly domain: readonly [bigint, bigint];
}

/** A picture of bars: the page of them that is shown, and its lines, by positions from 0. */
export interface BarBook {
  readonly sheet: BarSheet;
  readonly page: BarPage;
  readonly pageSize: number;
  readonly lines: readonly BarPage[];
}

/** Of digits at 12 px. */
const CHARACTER_WIDTH = 6.8;

/**
 * Divides the bars of a commitment into pages and lines for a width in pixels.
 *
 * @param checkins all of them, at least one.
 * @param first the position of the first bar asked for; without one, the page on which the facts end.
 */
export function barBook(checkins: readonly MeasuredCheckin[], width: number, first?: number): BarBook {
  const domain = barDomain(checkins);
  const left = axisWidth(domain);
  const { perLine, pageSize } = arrangeBars(checkins.length, width - left);
  const closed = checkins.filter(({ isClosed }) => isClosed).length;
  const page = barPage(checkins.length, pageSize, closed, first);
  const slot = slotWidth(perLine, width - left);
  const lines = Array.from({ length: Math.ceil((page.to - page.from) / perLine) }, (_, index) => {
    const from = page.from + index * perLine;
    return { from, to: Math.min(page.to, from + perLine) };
  });
  return {
    sheet: { width, left, right: left + slot * perLine, slot, domain },
    page,
    pageSize,
    lines,
  };
}

function axisWidth(domain: readonly [bigint, bigint]): number {
  const { step, values } = moneyTicks(...domain);
  return Math.ceil(Math.max(...values.map((value) => tickLabel(value, step).length)) * CHARACTER_WIDTH) + 12;
}
