import { type EstimateRange, formatEstimateRange, RANGE_LABEL } from "./estimates";
import { nanosOf } from "./money";
import { texts } from "./texts";

interface RangeTextProps {
  readonly range: EstimateRange | undefined;
  /** Of what is owed in the end: what is owed already, in nano-units. */
  readonly owed?: bigint | undefined;
  /** Without the words for what it holds, where a note on the page has them. */
  readonly isShort?: boolean;
}

/** The range of an estimate in words: "80 % range $1,650 to $6,190". */
export function RangeText({ range, owed, isShort = false }: RangeTextProps) {
  // The upper end is exceeded in one of ten cases; with nothing below it the other nine are nothing.
  const isNothing = nanosOf(range?.low) === 0n && nanosOf(range?.high) === 0n;
  const label = isNothing ? texts.estimates.noneInNineOfTen : RANGE_LABEL;
  const amounts = formatEstimateRange(range, owed);
  if (isShort) return isNothing ? `${label} ${amounts}` : amounts;
  return (
    <>
      {label} <b>{amounts}</b>
    </>
  );
}
