import type { CompanySummary } from "@portal/contracts/commitment/v1/company_summary_pb";
import { capitalised, Figure, formatCount, type Prospect, statusWord } from "@portal/ui";
import { aheadWords } from "../model/outlook-sentence";
import type { OwedEstimate } from "../model/owed-estimate";

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
      label="Periods met"
      value={closed > 0 ? `${formatCount(met)} of ${formatCount(closed)}` : "None closed"}
      kind="fact"
    >
      {notes || (closed > 0 ? "None missed" : "")}
    </Figure>
  );
}

function factNotes({ counts }: CompanySummary): string {
  const { missed = 0, awaitingData = 0, noData = 0 } = counts ?? {};
  return listed([
    [missed, "missed"],
    [awaitingData, "more awaiting data"],
    [noData, "without data"],
  ]);
}

const PROSPECTS: readonly Prospect[] = ["on-track", "at-risk", "off-track"];

function outlookNotes(summary: CompanySummary, { counts }: OwedEstimate): string {
  const { awaitingData = 0, noData = 0 } = summary.counts ?? {};
  const standing = listed([
    ...PROSPECTS.map((status) => [counts[status], statusWord(status).toLowerCase()] as const),
    [counts["insufficient-history"], "without an outlook"],
  ]);
  const others = listed([
    [awaitingData, "of them awaiting data"],
    [noData, "more without data"],
  ]);
  const ahead = `${capitalised(aheadWords(summary))}: ${standing}`;
  return others ? `${ahead}; ${others}` : ahead;
}

function listed(counts: readonly (readonly [number, string])[]): string {
  return counts
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${formatCount(count)} ${words}`)
    .join(", ");
}
