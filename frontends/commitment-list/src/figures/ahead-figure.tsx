import type { CompanySummary } from "@portal/contracts/commitment/v1/company_summary_pb";
import { Figure, formatCount, formatMoney } from "@portal/ui";
import { texts } from "../texts";

interface AheadFigureProps {
  readonly summary: CompanySummary;
  /** Nano-units; undefined as long as not every commitment is read. */
  readonly promised: bigint | undefined;
}

/** How many periods are still to come, and what they promise. */
export function AheadFigure({ summary, promised }: AheadFigureProps) {
  const { open = 0, upcoming = 0 } = summary.counts ?? {};
  const notes = [
    open > 0 ? texts.figures.open(open) : "",
    upcoming > 0 ? texts.figures.upcoming(upcoming) : "",
    promised ? texts.figures.promised(formatMoney(promised)) : "",
  ];
  return (
    <Figure label={texts.figures.ahead} value={formatCount(open + upcoming)} kind="fact">
      {notes.filter((note) => note !== "").join(", ")}
    </Figure>
  );
}
