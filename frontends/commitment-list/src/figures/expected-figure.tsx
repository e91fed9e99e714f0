import type { CompanySummary } from "@portal/contracts/commitment/v1/company_summary_pb";
import {
  Figure,
  formatEnd,
  formatEstimate,
  formatEstimateRange,
  nanosOf,
  OwedBar,
  roundedEstimate,
  styled,
  Was,
} from "@portal/ui";
import type { OwedEstimate } from "../model/owed-estimate";
import { rangeWords } from "../model/range-words";
import { texts } from "../texts";

interface ExpectedFigureProps {
  readonly summary: CompanySummary;
  readonly estimate: OwedEstimate;
  /** Under a scenario: the estimate without it. */
  readonly before: OwedEstimate | undefined;
}

/** What is owed when the last period has ended, as far as it can be known: its mean, range and worst case. */
export function ExpectedFigure({ summary, estimate, before }: ExpectedFigureProps) {
  const { expectedOwed, range, counts } = estimate;
  const shown = formatEstimate(estimate.shownOwed);
  const was = before && formatEstimate(before.shownOwed);
  const leftOut = counts["insufficient-history"];
  // On a scale of a few cents a bar would make much of nothing.
  const hasBar = nanosOf(range?.high) > 0n;
  return (
    <Figure
      label={texts.figures.expectedBy(formatEnd(summary.period?.end))}
      value={was === undefined || was === shown ? shown : <Replaced was={was}>{shown}</Replaced>}
      kind="estimate"
    >
      {hasBar ? <OwedBar owed={summary.owed} expected={expectedOwed} range={range} /> : null}
      <Lines>
        <Spread estimate={estimate} />
        {leftOut > 0 ? <span>{texts.figures.leftOut(leftOut)}</span> : null}
      </Lines>
    </Figure>
  );
}

function Replaced({ was, children }: { readonly was: string; readonly children: string }) {
  return (
    <>
      <Was>{was}</Was>
      {children}
    </>
  );
}

/** A tenth of the outcomes lies above the range: that is the worst case. */
function Spread({ estimate }: { estimate: OwedEstimate }) {
  const { range, owed, isUnlikelyToGrow } = estimate;
  if (isUnlikelyToGrow) return <span>{rangeWords(estimate)}</span>;
  return (
    <>
      <span>
        {texts.figures.range} <b>{rangeWords(estimate)}</b>
      </span>
      {roundedEstimate(nanosOf(range?.high)) > 0n ? (
        <span>
          {texts.figures.worstCase(formatEstimateRange({ low: range?.high, high: range?.high }, owed))}
        </span>
      ) : null}
    </>
  );
}

const Lines = styled("span")({ display: "block", "& > span": { display: "block" } });
