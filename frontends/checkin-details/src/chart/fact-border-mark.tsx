import { px } from "./exact-scale";

interface FactBorderProps {
  readonly x: number;
  /** The lower end of the plot. */
  readonly bottom: number;
  /** The pixels that the words may take. */
  readonly width: number;
  /** "data through 31 Dec 2024". */
  readonly text: string;
  /** Whether estimates stand right of the line. */
  readonly hasEstimates?: boolean;
}

/** Of digits at 12 px and weight 600. */
const CHARACTER_WIDTH = 7.2;
const ESTIMATES = "estimates";

/** The line at which the facts end, with its words on the side that has room for them, else above it. */
export function FactBorder({ x, bottom, width, text, hasEstimates = false }: FactBorderProps) {
  const words = `Facts: ${text}`;
  const length = words.length * CHARACTER_WIDTH;
  const start = startOf(x, length, width);
  const isAcross = start < x && x < start + length;
  const hasRoom = start < x && !isAcross && x + 8 + ESTIMATES.length * CHARACTER_WIDTH <= width;
  return (
    <g>
      <path className="border" d={`M${px(x)} ${isAcross ? 20 : 2}V${px(bottom + 8)}`} />
      <text className="strong" x={start} y={14}>
        {words}
      </text>
      {hasEstimates && hasRoom ? (
        <text x={x + 8} y={14}>
          {ESTIMATES}
        </text>
      ) : null}
    </g>
  );
}

/** Left of the line, else right of it, else wherever the picture can hold them. */
function startOf(x: number, length: number, width: number): number {
  if (x - 8 >= length) return x - 8 - length;
  return Math.max(0, Math.min(x + 8, width - length));
}
