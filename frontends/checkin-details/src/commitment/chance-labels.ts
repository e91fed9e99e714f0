import { type CheckinStatus, chanceNumber } from "@portal/ui";
import { isForecast } from "../model/chance-words";
import type { Bar } from "./bar-layout";

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

/** The height that the labels take above the highest mark. */
export const CHANCE_ROOM = 18;

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
