import { CHARACTER_PX, type Head } from "./axis";

/** The line where facts end, with the side its label stands on. */
export interface FactsBorder {
  /** A fraction of the window, from 0 to 1. */
  readonly at: number;
  readonly side: "left" | "right";
}

const GAP_PX = 8;
/** The label is bold. */
const BOLD_CHARACTER_PX = 7.6;

/** Places the line and its label; undefined if the data end outside the window. */
export function factsBorder(at: number, label: string, widthPx: number): FactsBorder | undefined {
  if (at <= 0 || at > 1) return undefined;
  return { at, side: at * widthPx >= widthOf(label) ? "left" : "right" };
}

/** The heads that the label of the line leaves visible. */
export function clearOf(
  heads: readonly Head[],
  border: FactsBorder | undefined,
  label: string,
  widthPx: number,
): readonly Head[] {
  if (!border) return heads;
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
