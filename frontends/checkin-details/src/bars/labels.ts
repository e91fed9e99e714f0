import { type CheckinStatus, chanceNumber, formatMoney } from "@portal/ui";
import { isForecast } from "../model/chance-words";
import { LANE, LANES } from "./arrangement";
import type { Bar, Plot } from "./layout";

/** The chance above a bar; x is its middle, y its baseline, in pixels. */
export interface ChanceLabel {
  readonly number: number;
  readonly status: CheckinStatus;
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** Narrower slots hold the number alone; "77 %" would run into the next. */
const ROOM_FOR_SIGN = 40;

/** Whether chances in slots so wide carry their sign. */
export function hasSign(slotWidth: number): boolean {
  return slotWidth >= ROOM_FOR_SIGN;
}

/** Writes the chance of each bar that has one above everything that stands in its slot. */
export function placeChances(bars: readonly Bar[]): readonly ChanceLabel[] {
  return bars.flatMap((bar) => {
    const { number, status, estimate } = bar.checkin;
    if (!estimate || !isForecast(status)) return [];
    const percent = chanceNumber(estimate.probability);
    return [
      {
        number,
        status,
        text: hasSign(bar.slotWidth) ? `${percent}\u202f%` : percent,
        x: bar.slotX + bar.slotWidth / 2,
        y: topOf(bar) - 6,
      },
    ];
  });
}

/** The highest thing of a bar. */
export function topOf({ spent, outline, range, promisedY }: Bar): number {
  return Math.min(spent.y, promisedY, outline?.y ?? promisedY, range?.y ?? promisedY);
}

/** The words above a missed bar; x is their middle, y their baseline, in pixels. */
export interface ShortfallLabel {
  readonly number: number;
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

/** Of digits at 12 px and weight 600. */
const CHARACTER_WIDTH = 7.2;
/** What two amounts beside each other need between them, to be read as two. */
const GAP = 6;

/**
 * Writes shortfalls above their bars: above every promised mark that the words span, and on a higher lane where
 * two would touch. The largest come first; one that finds no free lane is left out, the table has it.
 *
 * @param chances what stands above the other bars already
 * @param borderX where a line crosses all lanes
 */
export function placeShortfalls(
  bars: readonly Bar[],
  plot: Plot,
  chances: readonly ChanceLabel[] = [],
  borderX?: number,
): readonly ShortfallLabel[] {
  const taken: Box[] = chances.map(({ text, x, y }) => boxOf(text, x, y));
  const labels: ShortfallLabel[] = [];
  for (const bar of largestFirst(bars)) {
    const text = formatMoney(-bar.checkin.shortfall);
    const half = (text.length * CHARACTER_WIDTH) / 2;
    const x = clamp(bar.slotX + bar.slotWidth / 2, plot.left + half, plot.right - half);
    const box = freeBox(boxOf(text, x, baseline(bars, x - half, x + half)), taken);
    if (!box || (borderX !== undefined && box.left < borderX && borderX < box.right)) continue;
    taken.push(box);
    labels.push({ number: bar.checkin.number, text, x, y: box.y });
  }
  return labels;
}

function boxOf(text: string, x: number, y: number): Box {
  const half = (text.length * CHARACTER_WIDTH) / 2;
  return { left: x - half, right: x + half, y };
}

function largestFirst(bars: readonly Bar[]): readonly Bar[] {
  return bars
    .filter(({ checkin }) => checkin.status === "missed")
    .sort(
      (a, b) =>
        Number(b.checkin.shortfall > a.checkin.shortfall) - Number(b.checkin.shortfall < a.checkin.shortfall),
    );
}

/** Just above the highest thing that stands between two pixels. */
function baseline(bars: readonly Bar[], left: number, right: number): number {
  const tops = bars.flatMap((bar) => [
    ...(touches(bar.slotX, bar.slotWidth) ? [bar.promisedY] : []),
    ...(touches(bar.x, bar.width) ? [topOf(bar)] : []),
  ]);
  return Math.min(...tops) - 6;

  function touches(x: number, width: number): boolean {
    return x < right && x + width > left;
  }
}

function freeBox(wanted: Box, taken: readonly Box[]): Box | undefined {
  for (let lane = 0; lane < LANES; lane += 1) {
    const box = { ...wanted, y: wanted.y - lane * LANE };
    if (!taken.some((other) => overlap(box, other))) return box;
  }
  return undefined;
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right + GAP && b.left < a.right + GAP && Math.abs(a.y - b.y) < LANE - 2;
}

function clamp(value: number, low: number, high: number): number {
  return low > high ? (low + high) / 2 : Math.min(high, Math.max(low, value));
}
