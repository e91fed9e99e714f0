import type { CsvCell, CsvTable, Export } from "@portal/sharing/opener";
import type { Pair } from "../matching/compare";
import type { RowDifference } from "../matching/rows";
import type { Shape } from "../reading/format";
import { texts } from "../texts";
import type { Facts } from "./facts";
import type { DayRowsReader } from "./use-day-rows";

const words = texts.answer.export;

/** The differences as a file: each row that has no equal, or where the file has only sums, each sum. */
export function differenceExport({ scope, reading, comparison }: Facts, dayRows: DayRowsReader): Export {
  const { differing, shape } = comparison;
  const subject = scope.commitment ? `${scope.companyId}-${scope.commitment.id}` : scope.companyId;
  const table = () =>
    shape === "rows" ? rowTable(differing, dayRows, reading.hasTimes) : sumTable(differing, shape);
  return { kind: "table", label: words.label, name: `${subject}-differences`, table };
}

async function rowTable(
  differing: readonly Pair[],
  dayRows: DayRowsReader,
  hasTimes: boolean,
): Promise<CsvTable> {
  const { day, service, kind, time, ours, yours, difference, ourFile, ourLine, yourLine } = words.columns;
  const rows: (readonly CsvCell[])[] = [];
  for (const pair of differing) {
    const known = dayRows.of(pair);
    const { differences } = typeof known === "object" ? known : await dayRows.read(pair);
    rows.push(...differences.map((each) => rowCells(each, pair, hasTimes)));
  }
  return { columns: [day, service, kind, time, ours, yours, difference, ourFile, ourLine, yourLine], rows };
}

function rowCells(
  difference: RowDifference,
  { start, service }: Pair,
  hasTimes: boolean,
): readonly CsvCell[] {
  const leading = [dayText(start), service, words.kinds[difference.kind]];
  const time = ({ micros }: { readonly micros: number }) => new Date(micros / 1000).toISOString();
  switch (difference.kind) {
    case "only-ours": {
      const { ours } = difference;
      return [...leading, time(ours), ours.nanos, null, -ours.nanos, ours.fileName, Number(ours.line), null];
    }
    case "only-yours": {
      const { yours } = difference;
      return [
        ...leading,
        hasTimes ? time(yours) : null,
        null,
        yours.nanos,
        yours.nanos,
        null,
        null,
        yours.line,
      ];
    }
    case "amount": {
      const { ours, yours } = difference;
      const amounts = [ours.nanos, yours.nanos, yours.nanos - ours.nanos];
      return [...leading, time(ours), ...amounts, ours.fileName, Number(ours.line), yours.line];
    }
  }
}

function sumTable(differing: readonly Pair[], shape: Shape): CsvTable {
  const { day, month, service, kind, ours, yours, difference } = words.columns;
  const isMonthly = shape === "months";
  return {
    columns: [isMonthly ? month : day, service, kind, ours, yours, difference],
    rows: differing.map((pair) => {
      const unit = isMonthly ? dayText(pair.start).slice(0, -3) : dayText(pair.start);
      return [unit, pair.service, words.kinds.sum, pair.ours, pair.yours, pair.yours - pair.ours];
    }),
  };
}

/** A day as machines write it: 2024-06-18. */
function dayText(micros: number): string {
  return new Date(micros / 1000).toISOString().slice(0, 10);
}
