import { px } from "../chart/exact-scale";
import type { Extent } from "./layout";

interface RangeMarkProps {
  /** The middle, in pixels. */
  readonly x: number;
  readonly range: Extent;
}

const HALF_CAP = 4.5;

/** The 80 % range of an estimate, as an I-beam. */
export function RangeMark({ x, range: { y, height } }: RangeMarkProps) {
  const cap = `h${2 * HALF_CAP}`;
  return (
    <path
      d={`M${px(x)} ${px(y)}V${px(y + height)}M${px(x - HALF_CAP)} ${px(y)}${cap}M${px(x - HALF_CAP)} ${px(y + height)}${cap}`}
      fill="none"
      stroke="var(--ink)"
      strokeWidth={1.5}
    />
  );
}
