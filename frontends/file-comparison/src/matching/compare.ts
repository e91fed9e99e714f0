import type { Shape } from "../reading/format";
import { type Cell, type Span, unitOf } from "../reading/ledger";

/** The two sums of a service over a day or a month. */
export interface Pair extends Span {
  /** The code of the service; empty for all of them together. */
  readonly service: string;
  readonly ours: bigint;
  readonly yours: bigint;
  readonly ourCount: number;
  readonly yourCount: number;
}

/** Our sums beside those of a file. */
export interface Comparison {
  readonly shape: Shape;
  /** The stretch that both sides have whole days, or months, of. */
  readonly span: Span;
  /** How many days, or months, were compared. */
  readonly unitCount: number;
  readonly ours: bigint;
  readonly yours: bigint;
  readonly ourCount: number;
  readonly yourCount: number;
  /** Those that are a cent or more apart, in order of time. */
  readonly differing: readonly Pair[];
  /** Those that are apart by less than a cent. */
  readonly nearlyEqual: readonly Pair[];
  /** The days of equal sums whose rows are not as many. */
  readonly otherwiseCut: number;
}

const NANOS_PER_CENT = 10_000_000n;

/**
 * Compares sums by service and day, or month.
 *
 * @param ours by day; the first and the last may be cut by the span
 */
export function compare(ours: readonly Cell[], yours: readonly Cell[], shape: Shape, span: Span): Comparison {
  const whole = shape === "rows" ? span : wholeUnits(span, shape);
  const pairs = paired(
    ours.filter(({ start, end }) => start >= whole.start && end <= whole.end),
    yours,
    shape,
  );
  const apart = pairs.filter((pair) => pair.ours !== pair.yours);
  const sum = (of: (pair: Pair) => bigint) => pairs.reduce((total, pair) => total + of(pair), 0n);
  const count = (of: (pair: Pair) => number) => pairs.reduce((total, pair) => total + of(pair), 0);
  return {
    shape,
    span: whole,
    unitCount: unitsIn(whole, shape),
    ours: sum((pair) => pair.ours),
    yours: sum((pair) => pair.yours),
    ourCount: count((pair) => pair.ourCount),
    yourCount: count((pair) => pair.yourCount),
    differing: apart.filter((pair) => isACentApart(pair)),
    nearlyEqual: apart.filter((pair) => !isACentApart(pair)),
    otherwiseCut:
      shape === "rows"
        ? pairs.filter((pair) => pair.ours === pair.yours && pair.ourCount !== pair.yourCount).length
        : 0,
  };
}

function isACentApart({ ours, yours }: Pair): boolean {
  const apart = yours - ours;
  return apart >= NANOS_PER_CENT || apart <= -NANOS_PER_CENT;
}

function paired(ours: readonly Cell[], yours: readonly Cell[], shape: Shape): readonly Pair[] {
  const pairs = new Map<string, { -readonly [K in keyof Pair]: Pair[K] }>();
  const pairOf = ({ start, service }: Cell) => {
    const unit = unitOf(start, shape);
    const key = `${unit.start} ${service}`;
    const known = pairs.get(key);
    if (known) return known;
    const pair = { ...unit, service, ours: 0n, yours: 0n, ourCount: 0, yourCount: 0 };
    pairs.set(key, pair);
    return pair;
  };
  for (const cell of ours) {
    const pair = pairOf(cell);
    pair.ours += cell.nanos;
    pair.ourCount += cell.count;
  }
  for (const cell of yours) {
    const pair = pairOf(cell);
    pair.yours += cell.nanos;
    pair.yourCount += cell.count;
  }
  return [...pairs.values()].sort((a, b) => a.start - b.start || (a.service < b.service ? -1 : 1));
}

/** The whole days, or months, inside a span. */
function wholeUnits({ start, end }: Span, shape: Shape): Span {
  const [first, last] = [unitOf(start, shape), unitOf(end, shape)];
  const wholeStart = first.start === start ? start : first.end;
  return { start: wholeStart, end: Math.max(wholeStart, last.start) };
}

function unitsIn({ start, end }: Span, shape: Shape): number {
  if (end <= start) return 0;
  const [first, last] = [unitOf(start, shape), unitOf(end - 1, shape)];
  if (shape !== "months") return Math.round((last.end - first.start) / (first.end - first.start));
  const monthOf = (micros: number) => {
    const date = new Date(micros / 1000);
    return date.getUTCFullYear() * 12 + date.getUTCMonth();
  };
  return monthOf(last.start) - monthOf(first.start) + 1;
}
