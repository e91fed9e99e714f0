import { texts } from "../texts";
import { CHARACTER_PX, type Head } from "./axis";
import { type FactsBorder, widthOf } from "./facts-border";

/** The words right of the line where facts end. */
export interface EstimatesLabel {
  readonly text: string;
  /** Where it begins, as a fraction of the window. */
  readonly left: number;
}

const GAP_PX = 8;
/** The heads of the upper row are bold and stand a little inside. */
const HEAD_CHARACTER_PX = 8.4;
const HEAD_INDENT_PX = 4;

/** Places the words right of the line, behind whatever stands there already; they never cover a head. */
export function estimatesLabel(
  heads: readonly Head[],
  border: FactsBorder | undefined,
  widthPx: number,
): EstimatesLabel | undefined {
  if (!border) return undefined;
  const line = border.at * widthPx;
  const spans = heads.map(({ label, left }) => ({
    start: left * widthPx,
    end: left * widthPx + HEAD_INDENT_PX + label.length * HEAD_CHARACTER_PX,
  }));
  const head = spans.find(({ start, end }) => end > line && start < line + GAP_PX);
  const taken = border.side === "right" ? line + widthOf(border.label) : (head?.end ?? line);
  const leftPx = taken + GAP_PX;
  const next = Math.min(widthPx, ...spans.map(({ start }) => start).filter((start) => start >= taken));
  // Behind the label of the facts they need a word that takes them over the line.
  const candidates = border.side === "right" ? texts.timeline.thenEstimates : texts.timeline.estimates;
  const text = candidates.find((words) => leftPx + words.length * CHARACTER_PX <= next);
  return text ? { text, left: leftPx / widthPx } : undefined;
}
