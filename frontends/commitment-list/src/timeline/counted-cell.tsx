import { paths } from "@portal/platform";
import { type CheckinStatus, Glyph } from "@portal/ui";
import type { CountedCell as Cell } from "../model/cells";
import type { CommitmentRow } from "../model/commitment-row";
import { countsWords } from "../model/period-words";
import { shareTexts } from "../model/share-texts";
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
  const texts = shareTexts(cell);
  const range = `check-ins ${Math.min(...numbers)} to ${Math.max(...numbers)} of ${row.checkins.length}`;
  return (
    <a
      className={numbers.some((number) => row.changed.has(number)) ? "cell group changed" : "cell group"}
      style={cellPlace(cell)}
      href={paths.commitment(companyId, row.id)}
      aria-label={`${row.name}, ${range}: ${countsWords(cell.counts)}`}
      data-checkin={Math.min(...numbers)}
      data-last-checkin={Math.max(...numbers)}
      data-commitment={row.id}
      tabIndex={isTabStop ? 0 : -1}
    >
      {cell.counts.map(([status, count], index) => (
        <span key={status} className={status} style={{ flex: count }}>
          <Share status={status} text={texts[index] ?? ""} />
        </span>
      ))}
    </a>
  );
}

/** Words say what a sign would; a count needs it. */
function Share({ status, text }: { status: CheckinStatus; text: string }) {
  const hasWords = text.includes(" ");
  return (
    <span className="sign">
      {hasWords ? null : <Glyph status={status} size={10} bare />}
      {text === "" ? null : `${text} `}
    </span>
  );
}
