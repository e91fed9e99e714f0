import { paths } from "@portal/platform";
import { type CheckinStatus, Glyph } from "@portal/ui";
import type { CountedCell as Cell } from "../model/cells";
import type { CommitmentRow } from "../model/commitment-row";
import { countsWords } from "../model/period-words";
import { shareTexts } from "../model/share-texts";
import { texts } from "../texts";
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
  const shares = shareTexts(cell);
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  return (
    <a
      className={numbers.some((number) => row.changed.has(number)) ? "cell group changed" : "cell group"}
      style={cellPlace(cell)}
      href={paths.commitment(companyId, row.id)}
      aria-label={texts.period.rangeLabel(
        row.name,
        first,
        last,
        row.checkins.length,
        countsWords(cell.counts),
      )}
      data-checkin={first}
      data-last-checkin={last}
      data-commitment={row.id}
      tabIndex={isTabStop ? 0 : -1}
    >
      {cell.counts.map(([status, count], index) => (
        <span key={status} className={status} style={{ flex: count }}>
          <Share status={status} text={shares[index] ?? ""} />
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
