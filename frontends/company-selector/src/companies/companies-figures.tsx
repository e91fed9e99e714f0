import { Figure, Figures, formatCount, formatOwed, type Instant, plural } from "@portal/ui";
import type { Progress } from "../use-outlooks";
import { hasEstimates } from "./columns";
import { AttentionFigure, ExpectedFigure } from "./estimate-figures";
import type { CompaniesTotals } from "./totals";

interface CompaniesFiguresProps {
  readonly totals: CompaniesTotals;
  readonly progress: Progress;
  /** When the last of all contracts ends. */
  readonly end: Instant | undefined;
}

/** What all companies owe, are expected to owe, have ahead, and met; without estimates what is known of these. */
export function CompaniesFigures({ totals, progress, end }: CompaniesFiguresProps) {
  return hasEstimates(progress) ? (
    <Figures>
      <OwedFigure totals={totals} />
      <ExpectedFigure totals={totals} end={end} isPending={progress === "pending"} />
      <AttentionFigure totals={totals} isPending={progress === "pending"} />
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
  return (
    <Figure label="Owed so far" value={formatOwed(owed)} kind="fact">
      {met + missed > 0 ? `Final, ${plural(missed, "missed period")}` : "No period has closed yet"}
    </Figure>
  );
}

interface MetFigureProps {
  readonly totals: CompaniesTotals;
  readonly children: string;
}

function MetFigure({ totals: { met, missed }, children }: MetFigureProps) {
  const closed = met + missed;
  const value = closed > 0 ? `${formatCount(met)} of ${formatCount(closed)}` : "None closed";
  return (
    <Figure label="Periods met" value={value} kind="fact">
      {children}
    </Figure>
  );
}

function AheadFigure({ totals: { open, upcoming } }: { totals: CompaniesTotals }) {
  return (
    <Figure label="Periods ahead" value={formatCount(open + upcoming)} kind="fact">
      {`${formatCount(open)} open, ${formatCount(upcoming)} upcoming`}
    </Figure>
  );
}

function AwaitingFigure({ totals: { awaiting, noData } }: { totals: CompaniesTotals }) {
  return (
    <Figure label="Awaiting data" value={formatCount(awaiting)} kind="fact">
      {awaiting > 0 ? "Over by date, data not in" : "Every period that is over is judged"}
      {noData > 0 ? `; ${formatCount(noData)} without data` : ""}
    </Figure>
  );
}

function missedWords({ met, missed }: CompaniesTotals): string {
  return met + missed > 0 ? `${formatCount(missed)} missed` : "";
}

function notJudgedWords({ awaiting, noData }: CompaniesTotals): string {
  return [
    awaiting > 0 ? `${formatCount(awaiting)} more awaiting data` : "",
    noData > 0 ? `${formatCount(noData)} without data` : "",
  ]
    .filter(Boolean)
    .join(", ");
}
