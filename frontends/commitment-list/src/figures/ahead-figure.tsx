import type { CompanySummary } from "@portal/contracts/commitment/v1/company_summary_pb";
import { Figure, formatCount, formatMoney } from "@portal/ui";

interface AheadFigureProps {
  readonly summary: CompanySummary;
  /** Nano-units; undefined as long as not every commitment is read. */
  readonly promised: bigint | undefined;
}

/** How many periods are still to come, and what they promise. */
export function AheadFigure({ summary, promised }: AheadFigureProps) {
  const { open = 0, upcoming = 0 } = summary.counts ?? {};
  const notes = [
    open > 0 ? `${formatCount(open)} open` : "",
    upcoming > 0 ? `${formatCount(upcoming)} upcoming` : "",
    promised ? `${formatMoney(promised)} promised` : "",
  ];
  return (
    <Figure label="Periods ahead" value={formatCount(open + upcoming)} kind="fact">
      {notes.filter((note) => note !== "").join(", ")}
    </Figure>
  );
}
