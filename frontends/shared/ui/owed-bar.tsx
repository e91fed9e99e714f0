import { type EstimateRange, formatEstimate, formatEstimateRange, RANGE_LABEL } from "./estimates";
import { type Amount, formatOwed, nanosOf } from "./money";
import { styled } from "./styled";
import { texts } from "./texts";

/** The width of the whole bar to that of the largest amount. */
const ROOM = 1.08;

interface OwedBarProps {
  readonly owed: Amount | undefined;
  /** What is expected to be owed in the end, what is owed already included. */
  readonly expected: Amount | undefined;
  readonly range: EstimateRange | undefined;
}

/** What is owed (solid), what is expected (dashed) and its range (an I-beam) on one scale from zero. */
export function OwedBar({ owed, expected, range }: OwedBarProps) {
  const amounts = [owed, expected, range?.low, range?.high].map(toNanos);
  const [owedAt = 0, expectedAt = 0, lowAt = 0, highAt = 0] = placesOf(amounts);
  const words = texts.estimates.owed(
    formatOwed(toNanos(owed)),
    formatEstimate(toNanos(expected)),
    RANGE_LABEL,
    formatEstimateRange(range, toNanos(owed)),
  );
  return (
    <Bar role="img" aria-label={words}>
      <i className="owed" style={between(0, owedAt)} />
      <i className="expected" style={between(owedAt, expectedAt)} />
      <i className="range" style={between(lowAt, highAt)} />
    </Bar>
  );
}

function toNanos(amount: Amount | undefined): bigint {
  return typeof amount === "bigint" ? amount : nanosOf(amount);
}

/** Where amounts end on one scale from zero, in per cent of the width. A drawing need not be exact. */
function placesOf(amounts: readonly bigint[]): number[] {
  const lengths = amounts.map(Number);
  // The largest stays clear of the edge.
  const width = Math.max(...lengths) * ROOM;
  return lengths.map((length) => (width > 0 ? (length / width) * 100 : 0));
}

function between(start: number, end: number) {
  return { insetInlineStart: `${start.toFixed(2)}%`, width: `${Math.max(0, end - start).toFixed(2)}%` };
}

const Bar = styled("span")({
  display: "block",
  position: "relative",
  height: 12,
  margin: "8px 0 4px",
  borderBottom: "1px solid var(--line-strong)",
  "& i": { position: "absolute" },
  "& .owed": { top: 2, bottom: 0, background: "var(--ink)" },
  "& .expected": {
    top: 2,
    bottom: 0,
    border: "1px dashed var(--ink-2)",
    borderInlineStart: 0,
    borderBottom: 0,
  },
  "& .range": { top: 7, borderTop: "2px solid var(--ink)" },
  "& .range::before, & .range::after": {
    content: '""',
    position: "absolute",
    top: -5,
    height: 8,
    borderInlineStart: "2px solid var(--ink)",
  },
  "& .range::before": { insetInlineStart: 0 },
  "& .range::after": { insetInlineEnd: 0 },
  "@media (forced-colors: active)": { "& .owed": { background: "CanvasText" } },
});
