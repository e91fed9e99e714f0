import { paths } from "@portal/platform";
import { Glyph } from "@portal/ui";
import { type CellText, cellText, isSplit } from "../model/cell-text";
import type { PeriodCell as Cell } from "../model/cells";
import type { CommitmentRow } from "../model/commitment-row";
import { checkinLabel } from "../model/period-words";
import { cellPlace } from "./cell-place";

interface PeriodCellProps {
  readonly companyId: string;
  readonly row: CommitmentRow;
  readonly cell: Cell;
  /** Whether this is the cell of its row that the tab key reaches. */
  readonly isTabStop: boolean;
}

/** A check-in as a cell: sign, width and fill say how it came out or stands, and it opens its page. */
export function PeriodCell({ companyId, row, cell, isTabStop }: PeriodCellProps) {
  const { checkin, status } = cell;
  const text = cellText(cell);
  return (
    <a
      className={classesOf(cell, row.changed.has(checkin.number))}
      style={cellPlace(cell)}
      href={paths.checkin(companyId, row.id, checkin.number)}
      aria-label={checkinLabel(row, checkin)}
      data-checkin={checkin.number}
      data-commitment={row.id}
      tabIndex={isTabStop ? 0 : -1}
    >
      {isSplit(cell) ? <Split cell={cell} text={text} /> : <Sign status={status} text={text.rest} />}
    </a>
  );
}

function Split({ cell, text }: { cell: Cell; text: CellText }) {
  const { status, counted } = cell;
  return (
    <>
      <span className="counted-part" style={{ width: `${counted * 100}%` }}>
        {text.sign === "counted" ? <Sign status={status} text={text.counted} /> : text.counted}
      </span>{" "}
      <span className="rest">{text.sign === "rest" ? <Sign status={status} text={text.rest} /> : null}</span>
    </>
  );
}

function Sign({ status, text }: { status: Cell["status"]; text: string }) {
  return (
    <span className="sign">
      <Glyph status={status} size={12} bare />
      {text}
    </span>
  );
}

function classesOf(cell: Cell, isChanged: boolean): string {
  const classes = ["cell", cell.status];
  if (isSplit(cell)) classes.push("split");
  if (isChanged) classes.push("changed");
  if (cell.cutLeft) classes.push("cut-left");
  if (cell.cutRight) classes.push("cut-right");
  return classes.join(" ");
}
