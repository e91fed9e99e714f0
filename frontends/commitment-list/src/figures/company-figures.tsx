import { Figures } from "@portal/ui";
import { nextPeriodOf } from "../model/ahead-facts";
import type { CompanyView } from "../model/company-view";
import { promisedAhead } from "../model/totals";
import { AheadFigure } from "./ahead-figure";
import { ExpectedFigure } from "./expected-figure";
import { MetFigure } from "./met-figure";
import { NextFigure } from "./next-figure";
import { OwedFigure } from "./owed-figure";

interface CompanyFiguresProps {
  readonly view: CompanyView;
  /** Under a scenario: the same without it. */
  readonly before: CompanyView | undefined;
  /** Whether the rows are all there are, so that they can be summed. */
  readonly isComplete: boolean;
}

/** What is owed and what it may come to, what comes next, what was met and what is ahead. */
export function CompanyFigures({ view, before, isComplete }: CompanyFiguresProps) {
  const { summary, rows, estimate } = view;
  const next = <NextFigure next={nextPeriodOf(summary, rows)} summary={summary} />;
  const met = <MetFigure summary={summary} estimate={estimate} />;
  return estimate ? (
    <Figures>
      <OwedFigure summary={summary} />
      <ExpectedFigure summary={summary} estimate={estimate} before={before?.estimate} />
      {next}
      {met}
    </Figures>
  ) : (
    <Figures>
      <OwedFigure summary={summary} />
      {met}
      {next}
      <AheadFigure summary={summary} promised={isComplete ? promisedAhead(rows) : undefined} />
    </Figures>
  );
}
