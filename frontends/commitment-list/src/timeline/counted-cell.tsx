import { paths } from "@portal/platform";
import { type CheckinStatus, Glyph, statusWord } from "@portal/ui";
import { CHARACTER_PX } from "../model/axis";
import type { CountedCell as Cell } from "../model/cells";
import type { CommitmentRow } from "../model/commitment-row";
import { countsWords } from "../model/period-words";
import { cellPlace } from "./cell-place";

interface CountedCellProps {
  readonly companyId: string;
  readonly row: CommitmentRow;
  readonly cell: Cell;
  readonly isTabStop: boolean;
}

/** Periods that are too narrow to stand alone, as shares of one cell; it opens the commitment that lists them. */
export function CountedCell({ companyId, row, cell, isTabStop }: CountedCellProps) {
  const numbers = cell.checkins.map(({ number }) => number);
  const range = `check-ins ${Math.min(...numbers)} to ${Math.max(...numbers)} of ${row.checkins.length}`;
  return (
    <a
      className="cell group"
      style={cellPlace(cell)}
      href={paths.commitment(companyId, row.id)}
      aria-label={`${row.name}, ${range}: ${countsWords(cell.counts)}`}
      data-checkin={Math.min(...numbers)}
      data-last-checkin={Math.max(...numbers)}
      data-commitment={row.id}
      tabIndex={isTabStop ? 0 : -1}
    >
      {cell.counts.map(([status, count]) => (
        <span key={status} className={status} style={{ flex: count }}>
          <Share status={status} count={count} px={(cell.widthPx * count) / cell.checkins.length} />
        </span>
      ))}
    </a>
  );
}

function Share({ status, count, px }: { status: CheckinStatus; count: number; px: number }) {
  const words = `${count} ${statusWord(status).toLowerCase()}`;
  if (px >= words.length * CHARACTER_PX + 8) return words;
  if (px >= 34) {
    return (
      <>
        <Glyph status={status} size={10} bare />
        {count}
      </>
    );
  }
  return <Glyph status={status} size={10} bare />;
}
