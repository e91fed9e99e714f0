import type { CompanySummary } from "@portal/contracts/commitment/v1/company_summary_pb";
import { Figure, formatCount, type Prospect, statusWord } from "@portal/ui";
import type { OwedEstimate } from "../model/owed-estimate";
import { texts } from "../texts";

interface MetFigureProps {
  readonly summary: CompanySummary;
  readonly estimate: OwedEstimate | undefined;
}

/** How many closed periods were met, and how the others stand. */
export function MetFigure({ summary, estimate }: MetFigureProps) {
  const { met = 0, missed = 0 } = summary.counts ?? {};
  const closed = met + missed;
  const notes = estimate ? outlookNotes(summary, estimate) : factNotes(summary);
  return (
    <Figure
      label={texts.figures.met}
      value={closed > 0 ? texts.figures.metOf(met, closed) : texts.figures.noneClosed}
      kind="fact"
    >
      {notes || (closed > 0 ? texts.figures.noneMissedShort : "")}
    </Figure>
  );
}

function factNotes({ counts }: CompanySummary): string {
  const { missed = 0, awaitingData = 0, noData = 0 } = counts ?? {};
  return listed([
    [missed, texts.figures.missed],
    [awaitingData, texts.figures.moreAwaiting],
    [noData, texts.figures.noData],
  ]);
}

const PROSPECTS: readonly Prospect[] = ["on-track", "at-risk", "off-track"];

function outlookNotes(summary: CompanySummary, { counts }: OwedEstimate): string {
  const { awaitingData = 0, noData = 0 } = summary.counts ?? {};
  const standing = listed([
    ...PROSPECTS.map((status) => [counts[status], statusWord(status).toLowerCase()] as const),
    [counts["insufficient-history"], texts.figures.withoutOutlook],
  ]);
  const others = listed([
    [awaitingData, texts.figures.ofThemAwaiting],
    [noData, texts.figures.moreWithoutData],
  ]);
  const ahead = texts.figures.standing(awaitingData > 0, standing);
  return others ? `${ahead}; ${others}` : ahead;
}

function listed(counts: readonly (readonly [number, string])[]): string {
  return counts
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${formatCount(count)} ${words}`)
    .join(", ");
}
