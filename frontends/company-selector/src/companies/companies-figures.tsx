import { Figure, Figures, formatCount, formatOwed, plural } from "@portal/ui";
import type { CompaniesTotals } from "./totals";

/** What all companies owe, met, have ahead, and wait for. */
export function CompaniesFigures({ totals }: { totals: CompaniesTotals }) {
  const { met, missed, awaiting, open, upcoming, noData, owed } = totals;
  const closed = met + missed;
  return (
    <Figures>
      <Figure label="Owed so far" value={formatOwed(owed)} kind="fact">
        {closed > 0 ? `Final, ${plural(missed, "missed period")}` : "No period has closed yet"}
      </Figure>
      <Figure
        label="Periods met"
        value={closed > 0 ? `${formatCount(met)} of ${formatCount(closed)}` : "None closed"}
        kind="fact"
      >
        {closed > 0 ? `${formatCount(missed)} missed` : ""}
      </Figure>
      <Figure label="Periods ahead" value={formatCount(open + upcoming)} kind="fact">
        {`${formatCount(open)} open, ${formatCount(upcoming)} upcoming`}
      </Figure>
      <Figure label="Awaiting data" value={formatCount(awaiting)} kind="fact">
        {[
          awaiting > 0 ? "Over by date, data not in" : "Every period that is over is judged",
          noData > 0 ? `${formatCount(noData)} without data` : "",
        ]
          .filter(Boolean)
          .join("; ")}
      </Figure>
    </Figures>
  );
}
