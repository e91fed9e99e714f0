import type { MoneyRange } from "@portal/contracts/commitment/v1/outlook_pb";
import { Figure, formatCount, formatEnd, formatOwed, type Instant, Pending, RangeText } from "@portal/ui";
import { texts } from "../texts";
import { type CompaniesTotals, forecastTotal, formatExpected } from "./totals";

interface ExpectedFigureProps {
  readonly totals: CompaniesTotals;
  /** The range of all companies together; a sum of their ranges would be another. */
  readonly range: MoneyRange | undefined;
  readonly end: Instant | undefined;
  readonly isPending: boolean;
}

/** What all companies are expected to owe, and the range of that. */
export function ExpectedFigure({ totals, range, end, isPending }: ExpectedFigureProps) {
  const { expected, expectedBy, tooLittleHistory, final, leavesOut } = texts.figures;
  const label = end === undefined ? expected : expectedBy(formatEnd(end));
  if (isPending) {
    return (
      <Figure label={label} value={<Pending width="5em" />} kind="estimate">
        <Pending width="9em" />
      </Figure>
    );
  }
  if (forecastTotal(totals) > 0) {
    return (
      <Figure label={label} value={formatExpected(totals)} kind="estimate">
        {range ? <RangeText range={range} owed={totals.owed} /> : null}
        {totals.unforeseen > 0 ? <div>{leavesOut(totals.unforeseen)}</div> : null}
      </Figure>
    );
  }
  return totals.unforeseen > 0 ? (
    <Figure label={label} value={texts.table.unknown} kind="estimate">
      {tooLittleHistory}
    </Figure>
  ) : (
    <Figure label={label} value={formatOwed(totals.owed)} kind="fact">
      {final}
    </Figure>
  );
}

/** How many of the periods that are not closed need attention. */
export function AttentionFigure({ totals, isPending }: { totals: CompaniesTotals; isPending: boolean }) {
  const { ahead, aheadAttention, none, tooLittleHistory, outOf, riskAndOff } = texts.figures;
  if (isPending) {
    return (
      <Figure label={aheadAttention} value={<Pending width="4em" />} kind="estimate">
        <Pending width="9em" />
      </Figure>
    );
  }
  const { offTrack, atRisk, unforeseen } = totals;
  const count = forecastTotal(totals) + unforeseen;
  if (count === 0) return <Figure label={ahead} value={none} kind="fact" />;
  if (count === unforeseen) {
    return (
      <Figure label={ahead} value={formatCount(count)} kind="fact">
        {tooLittleHistory}
      </Figure>
    );
  }
  return (
    <Figure label={aheadAttention} value={outOf(offTrack + atRisk, count)} kind="estimate">
      {riskAndOff(atRisk, offTrack)}
    </Figure>
  );
}
