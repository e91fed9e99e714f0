import type { MoneyRange } from "@portal/contracts/commitment/v1/outlook_pb";
import { Figure, Figures, formatCount, formatOwed, type Instant } from "@portal/ui";
import { texts } from "../texts";
import type { Progress } from "../use-outlooks";
import { hasEstimates } from "./columns";
import { AttentionFigure, ExpectedFigure } from "./estimate-figures";
import type { CompaniesTotals } from "./totals";

interface CompaniesFiguresProps {
  readonly totals: CompaniesTotals;
  /** Of what all companies together are expected to owe. */
  readonly range: MoneyRange | undefined;
  readonly progress: Progress;
  /** When the last of all contracts ends. */
  readonly end: Instant | undefined;
}

/** What all companies owe, are expected to owe, have ahead, and met; without estimates what is known of these. */
export function CompaniesFigures({ totals, range, progress, end }: CompaniesFiguresProps) {
  const isPending = progress === "pending";
  return hasEstimates(progress) ? (
    <Figures>
      <OwedFigure totals={totals} />
      <ExpectedFigure {...{ totals, range, end, isPending }} />
      <AttentionFigure {...{ totals, isPending }} />
      <MetFigure totals={totals}>{notJudgedWords(totals) || missedWords(totals)}</MetFigure>
    </Figures>
  ) : (
    <Figures>
      <OwedFigure totals={totals} />
      <MetFigure totals={totals}>{missedWords(totals)}</MetFigure>
      <AheadFigure totals={totals} />
      <AwaitingFigure totals={totals} />
    </Figures>
  );
}

function OwedFigure({ totals: { met, missed, owed } }: { totals: CompaniesTotals }) {
  const { owedFinal, noneClosedYet } = texts.figures;
  return (
    <Figure label={texts.figures.owed} value={formatOwed(owed)} kind="fact">
      {met + missed > 0 ? owedFinal(missed) : noneClosedYet}
    </Figure>
  );
}

interface MetFigureProps {
  readonly totals: CompaniesTotals;
  readonly children: string;
}

function MetFigure({ totals: { met, missed }, children }: MetFigureProps) {
  const { outOf, noneClosed } = texts.figures;
  const closed = met + missed;
  return (
    <Figure label={texts.figures.met} value={closed > 0 ? outOf(met, closed) : noneClosed} kind="fact">
      {children}
    </Figure>
  );
}

function AheadFigure({ totals: { open, upcoming } }: { totals: CompaniesTotals }) {
  return (
    <Figure label={texts.figures.ahead} value={formatCount(open + upcoming)} kind="fact">
      {texts.figures.openAndUpcoming(open, upcoming)}
    </Figure>
  );
}

function AwaitingFigure({ totals: { awaiting, noData } }: { totals: CompaniesTotals }) {
  const { notIn, allJudged, withoutData } = texts.figures;
  const judged = awaiting > 0 ? notIn : allJudged;
  return (
    <Figure label={texts.figures.awaiting} value={formatCount(awaiting)} kind="fact">
      {noData > 0 ? `${judged}; ${withoutData(noData)}` : judged}
    </Figure>
  );
}

function missedWords({ met, missed }: CompaniesTotals): string {
  return met + missed > 0 ? texts.figures.missed(missed) : "";
}

function notJudgedWords({ awaiting, noData }: CompaniesTotals): string {
  return [
    ...(awaiting > 0 ? [texts.figures.moreAwaiting(awaiting)] : []),
    ...(noData > 0 ? [texts.figures.withoutData(noData)] : []),
  ].join(", ");
}
