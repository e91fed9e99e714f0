import { texts } from "../texts";
import { CHARACTER_PX, type Head } from "./axis";

/** The line where facts end, with its label and the side that it stands on. */
export interface FactsBorder {
  /** A fraction of the window, from 0 to 1. */
  readonly at: number;
  readonly side: "left" | "right";
  readonly label: string;
}

/** The room for the label in pixels: the drawing, and what is free left of it. */
export interface LabelRoom {
  readonly trackPx: number;
  readonly labelPx: number;
}

const GAP_PX = 8;
/** The label is bold. */
const BOLD_CHARACTER_PX = 7.6;

/**
 * Places the line and its label, left of the line, where the facts are; without room there it stands right of the
 * line and points back.
 *
 * @param reason why facts end there: "data through 31 Dec 2024"
 * @returns undefined if they end outside the window
 */
export function factsBorder(
  at: number,
  reason: string,
  { trackPx, labelPx }: LabelRoom,
): FactsBorder | undefined {
  if (at <= 0 || at > 1) return undefined;
  const label = texts.timeline.facts(reason);
  return labelPx + at * trackPx >= widthOf(label)
    ? { at, side: "left", label }
    : { at, side: "right", label: texts.timeline.factsBack(reason) };
}

/** The heads that the label of the line leaves visible. */
export function clearOf(
  heads: readonly Head[],
  border: FactsBorder | undefined,
  widthPx: number,
): readonly Head[] {
  if (!border) return heads;
  const { label } = border;
  const line = border.at * widthPx;
  const left = border.side === "left" ? line - widthOf(label) : line;
  const right = border.side === "left" ? line : line + widthOf(label);
  return heads.filter((head) => {
    const start = head.left * widthPx;
    return start >= right || start + head.label.length * CHARACTER_PX + GAP_PX <= left;
  });
}

/** The room that the label of the line takes, in pixels. */
export function widthOf(label: string): number {
  return label.length * BOLD_CHARACTER_PX + GAP_PX;
}
