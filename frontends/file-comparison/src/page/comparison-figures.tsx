import { Figure, Figures, formatCount, formatMoney, formatSigned } from "@portal/ui";
import type { RowDifferenceKind } from "../matching/rows";
import { texts } from "../texts";
import { type Facts, unitCountOf } from "./facts";
import type { DayRowsReader } from "./use-day-rows";

interface ComparisonFiguresProps extends Facts {
  readonly fileName: string;
  readonly dayRows: DayRowsReader;
}

const KINDS: readonly RowDifferenceKind[] = ["amount", "only-ours", "only-yours"];

/** Both totals, what is between them, and how many rows that is. */
export function ComparisonFigures({ comparison, reading, fileName, dayRows }: ComparisonFiguresProps) {
  const words = texts.answer.figures;
  const { shape, ours, yours, ourCount, differing, unitCount } = comparison;
  // Of days that agree only the sums are known.
  const counts = shape === "rows" && differing.length > 0 ? rowCounts() : undefined;
  const units = texts.answer.units[shape](unitCount);
  return (
    <Figures>
      <Figure kind="fact" label={words.ours} value={formatMoney(ours)}>
        {words.rows(ourCount)}
      </Figure>
      <Figure kind="fact" label={words.yours} value={formatMoney(yours)}>
        {shape === "rows"
          ? words.rowsIn(reading.rowCount, fileName)
          : words.sumsIn(shape, reading.rowCount, fileName)}
      </Figure>
      <Figure kind="fact" label={words.difference} value={formatSigned(yours - ours)}>
        {words.less}
      </Figure>
      {counts ? (
        <Figure kind="fact" label={words.unmatched} value={formatCount(counts.total)}>
          {counts.words}
        </Figure>
      ) : (
        <Figure kind="fact" label={words.units[shape]} value={formatCount(unitCountOf(differing))}>
          {words.of(units)}
        </Figure>
      )}
    </Figures>
  );

  /** Known once the rows of every differing day are; until then days are counted. */
  function rowCounts() {
    const states = differing.map(dayRows.of);
    const differences = states.flatMap((state) => (typeof state === "object" ? state.differences : []));
    if (states.some((state) => typeof state !== "object")) return undefined;
    const each = KINDS.map((kind) => ({
      kind,
      count: differences.filter((one) => one.kind === kind).length,
    }));
    const said = each
      .filter(({ count }) => count > 0)
      .map(({ kind, count }) => texts.answer.kinds[kind](count));
    return { total: differences.length, words: said.join(", ") };
  }
}
