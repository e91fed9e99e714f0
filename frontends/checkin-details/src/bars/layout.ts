import { exactScale, type Scale } from "../chart/exact-scale";
import type { MeasuredCheckin } from "../model/checkin";
import { boundsOf } from "../model/estimate";

/** The part of the picture that holds one line of bars, in pixels. */
export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A rectangle's vertical extent, in pixels. */
export interface Extent {
  readonly y: number;
  readonly height: number;
}

/** Where a bar and everything that belongs to it stands, in pixels. */
export interface Bar {
  readonly checkin: MeasuredCheckin;
  readonly slotX: number;
  readonly slotWidth: number;
  readonly x: number;
  readonly width: number;
  /** What was spent, from zero; below zero where refunds outweigh the spend. */
  readonly spent: Extent;
  /** From zero to what is expected or, without a forecast, promised; for periods that are not closed. */
  readonly outline: Extent | undefined;
  /** The 80 % range of what is expected. */
  readonly range: Extent | undefined;
  readonly promisedY: number;
  /** The height at which the glyph stands, and whether it stands on what was spent. */
  readonly glyphY: number;
  readonly isGlyphOnFill: boolean;
}

const MAX_SLOT = 160;
const MAX_BAR = 56;
const BAR_SHARE = 0.62;
/** A glyph of 12 pixels, with air. */
const GLYPH_ROOM = 20;

/** The lowest and the highest amount of the bars, with zero inside; never without extent. */
export function barDomain(checkins: readonly MeasuredCheckin[]): readonly [bigint, bigint] {
  let low = 0n;
  let high = 0n;
  for (const { amount, actual, estimate } of checkins) {
    const range = boundsOf(estimate?.actualRange);
    for (const value of [amount, actual, estimate?.actual ?? 0n, range.low, range.high]) {
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  return low === high ? [0n, 1n] : [low, high];
}

/** The scale of the amounts of a plot, upwards. */
export function barScale(domain: readonly [bigint, bigint], plot: Plot): Scale {
  return exactScale(domain, [plot.bottom, plot.top]);
}

/** The width of a slot where so many share a line of so many pixels. */
export function slotWidth(perLine: number, width: number): number {
  return Math.min(MAX_SLOT, width / perLine);
}

/** Places the bars of one line. */
export function placeBars(
  checkins: readonly MeasuredCheckin[],
  slot: number,
  y: Scale,
  plot: Plot,
): readonly Bar[] {
  const width = Math.min(MAX_BAR, slot * BAR_SHARE);
  return checkins.map((checkin, index) => {
    const slotX = plot.left + index * slot;
    const spent = extent(y(0n), y(checkin.actual));
    const { isClosed, amount, estimate } = checkin;
    const range = boundsOf(estimate?.actualRange);
    const isGlyphOnFill = checkin.actual > 0n && spent.height >= GLYPH_ROOM;
    return {
      checkin,
      slotX,
      slotWidth: slot,
      x: slotX + (slot - width) / 2,
      width,
      spent,
      outline: isClosed ? undefined : extent(y(0n), y(estimate ? estimate.actual : amount)),
      range: estimate && extent(y(range.low), y(range.high)),
      promisedY: y(amount),
      glyphY: clearOf(y(amount), isGlyphOnFill || !isClosed ? y(0n) : spent.y),
      isGlyphOnFill,
    };
  });
}

/** The height of a glyph that stands on a ground; on the promised mark where that would cross it. */
function clearOf(promisedY: number, groundY: number): number {
  const isCrossed = promisedY < groundY && promisedY > groundY - GLYPH_ROOM;
  return (isCrossed ? promisedY : groundY) - GLYPH_ROOM / 2;
}

function extent(from: number, to: number): Extent {
  return { y: Math.min(from, to), height: Math.abs(from - to) };
}
