import { Figure, formatCount, formatEnd, formatOwed, type Instant, Pending, plural } from "@portal/ui";
import { type CompaniesTotals, forecastTotal, formatExpected } from "./totals";

interface ExpectedFigureProps {
  readonly totals: CompaniesTotals;
  readonly end: Instant | undefined;
  readonly isPending: boolean;
}

/** What all companies are expected to owe; a sum of ranges would not be the range of the sum, so there is none. */
export function ExpectedFigure({ totals, end, isPending }: ExpectedFigureProps) {
  const label = end === undefined ? "Expected" : `Expected by ${formatEnd(end)}`;
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
        {expectedWords(totals)}
      </Figure>
    );
  }
  return totals.unforeseen > 0 ? (
    <Figure label={label} value="–" kind="estimate">
      Too little history for an outlook
    </Figure>
  ) : (
    <Figure label={label} value={formatOwed(totals.owed)} kind="fact">
      Final, no period is left to judge
    </Figure>
  );
}

/** How many of the periods that are not closed need attention. */
export function AttentionFigure({ totals, isPending }: { totals: CompaniesTotals; isPending: boolean }) {
  const label = "Periods ahead, need attention";
  if (isPending) {
    return (
      <Figure label={label} value={<Pending width="4em" />} kind="estimate">
        <Pending width="9em" />
      </Figure>
    );
  }
  const { offTrack, atRisk, unforeseen } = totals;
  const count = forecastTotal(totals) + unforeseen;
  if (count === 0) return <Figure label="Periods ahead" value="None" kind="fact" />;
  if (count === unforeseen) {
    return (
      <Figure label="Periods ahead" value={formatCount(count)} kind="fact">
        Too little history for an outlook
      </Figure>
    );
  }
  return (
    <Figure
      label={label}
      value={`${formatCount(offTrack + atRisk)} of ${formatCount(count)}`}
      kind="estimate"
    >
      {`${formatCount(atRisk)} at risk, ${formatCount(offTrack)} off track`}
    </Figure>
  );
}

// Short enough for one line, so that the page below does not move when it arrives.
function expectedWords({ owed, unforeseen }: CompaniesTotals): string {
  if (unforeseen > 0) return `Leaves out ${plural(unforeseen, "period")} without outlook`;
  return owed > 0n ? "With what is owed so far" : "Nothing of it is owed so far";
}
