import { formatMoney } from "@portal/ui";
import type { Bar, Plot } from "./bar-layout";
import { type ChanceLabel, topOf } from "./chance-labels";

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
const LANE = 14;
const LANES = 3;

/** The height that labels can take above the highest mark. */
export const LABEL_ROOM = LANE * LANES;

/**
 * Writes shortfalls above their bars: above every promised mark that the words span, and on a higher lane where
 * two would touch. The largest come first; one that finds no free lane is left out, the table has it.
 *
 * @param chances what stands above the other bars already
 */
export function placeShortfalls(
  bars: readonly Bar[],
  plot: Plot,
  chances: readonly ChanceLabel[] = [],
): readonly ShortfallLabel[] {
  const taken: Box[] = chances.map(({ text, x, y }) => boxOf(text, x, y));
  const labels: ShortfallLabel[] = [];
  for (const bar of largestFirst(bars)) {
    const text = formatMoney(-bar.checkin.shortfall);
    const half = (text.length * CHARACTER_WIDTH) / 2;
    const x = clamp(bar.slotX + bar.slotWidth / 2, plot.left + half, plot.right - half);
    const box = freeBox(boxOf(text, x, baseline(bars, x - half, x + half)), taken);
    if (!box) continue;
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
  return a.left < b.right && b.left < a.right && Math.abs(a.y - b.y) < LANE;
}

function clamp(value: number, low: number, high: number): number {
  return low > high ? (low + high) / 2 : Math.min(high, Math.max(low, value));
}
