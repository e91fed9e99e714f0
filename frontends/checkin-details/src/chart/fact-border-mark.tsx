import { texts } from "../texts";
import { px } from "./exact-scale";

interface FactBorderProps {
  readonly x: number;
  /** The lower end of the plot. */
  readonly bottom: number;
  /** The pixels that the words may take. */
  readonly width: number;
  /** "data through 31 Dec 2024". */
  readonly text: string;
  /** Whether estimates stand after the line. */
  readonly hasEstimates?: boolean;
}

/** Of digits at 12 px and weight 600. */
const CHARACTER_WIDTH = 7.2;
const GAP = 8;

/** Where the words of a border stand, in pixels. */
export interface BorderWords {
  readonly start: number;
  /** Whether they cross the line, which then begins below them. */
  readonly isAcross: boolean;
  /** Whether the other side of the line has room for its own word. */
  readonly hasRoomAfter: boolean;
}

/**
 * Places the words: they speak of the facts, so they stand before the line. Where that side is too narrow they
 * begin with the picture and stand above the line; never after it, where the estimates are.
 */
export function borderWords(x: number, text: string, width: number): BorderWords {
  const length = text.length * CHARACTER_WIDTH;
  const start = Math.max(0, x - GAP - length);
  const isAcross = start + length > x;
  const after = x + GAP + texts.page.facts.estimates.length * CHARACTER_WIDTH;
  return { start, isAcross, hasRoomAfter: !isAcross && after <= width };
}

/** The line at which the facts end, with its words. */
export function FactBorder({ x, bottom, width, text, hasEstimates = false }: FactBorderProps) {
  const words = texts.page.facts.border(text);
  const { start, isAcross, hasRoomAfter } = borderWords(x, words, width);
  return (
    <g>
      <path className="border" d={`M${px(x)} ${isAcross ? 20 : 2}V${px(bottom + 8)}`} />
      <text className="strong" x={start} y={14}>
        {words}
      </text>
      {hasEstimates && hasRoomAfter ? (
        <text x={x + GAP} y={14}>
          {texts.page.facts.estimates}
        </text>
      ) : null}
    </g>
  );
}
