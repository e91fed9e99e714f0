import { paths } from "@portal/platform";
import { formatMoney, formatSigned, Glyph, nanosOf, statusWord } from "@portal/ui";
import { CHARACTER_PX } from "../model/axis";
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

/** The widths from which a cell has room for a word, for a word beside its sign, for a sign. */
const WORD_PX = 70;
const LONG_WORD_PX = 104;
const SIGN_PX = 16;

/** A check-in as a cell: sign, width and fill say how it came out, and it opens its page. */
export function PeriodCell({ companyId, row, cell, isTabStop }: PeriodCellProps) {
  const { checkin, status } = cell;
  return (
    <a
      className={classesOf(cell)}
      style={cellPlace(cell)}
      href={paths.checkin(companyId, row.id, checkin.number)}
      aria-label={checkinLabel(row.name, checkin, row.checkins.length)}
      data-checkin={checkin.number}
      data-commitment={row.id}
      tabIndex={isTabStop ? 0 : -1}
    >
      {isSplit(cell) ? <Split cell={cell} /> : <Sign status={status} text={textOf(cell)} />}
    </a>
  );
}

/**
 * A period that runs, or is over without its data: the part that is counted is solid, the rest is open.
 * Amount or word, not both: what is seen has to stand in the name of the link as it is seen.
 */
function Split({ cell }: { cell: Cell }) {
  const countedPx = cell.counted * cell.widthPx;
  const restPx = cell.widthPx - countedPx;
  const hasSignInRest = restPx >= SIGN_PX;
  const spent = spentText(cell, hasSignInRest ? countedPx : countedPx - SIGN_PX);
  const word = spent === "" && restPx >= LONG_WORD_PX ? statusWord(cell.status) : "";
  return (
    <>
      <span className="counted-part" style={{ width: `${cell.counted * 100}%` }}>
        {hasSignInRest ? spent : <Sign status={cell.status} text={spent} />}
      </span>
      <span className="rest">{hasSignInRest ? <Sign status={cell.status} text={word} /> : null}</span>
    </>
  );
}

function spentText({ checkin }: Cell, px: number): string {
  if (px < WORD_PX) return "";
  const spent = formatMoney(nanosOf(checkin.actual));
  const long = `${spent} so far`;
  if (px >= long.length * CHARACTER_PX + 8) return long;
  return px >= spent.length * CHARACTER_PX + 8 ? spent : "";
}

function Sign({ status, text }: { status: Cell["status"]; text: string }) {
  return (
    <span className="sign">
      <Glyph status={status} size={12} bare />
      {text}
    </span>
  );
}

function isSplit({ status, counted }: Cell): boolean {
  return (status === "open" || status === "awaiting" || status === "already-met") && counted > 0;
}

function textOf({ status, widthPx, checkin }: Cell): string {
  if (status === "missed") {
    const amount = formatSigned(-nanosOf(checkin.shortfall));
    return widthPx >= Math.max(WORD_PX, amount.length * 7.5 + 28) ? amount : "";
  }
  const word = statusWord(status);
  return widthPx >= Math.max(WORD_PX, word.length * CHARACTER_PX + 30) ? word : "";
}

function classesOf(cell: Cell): string {
  const classes = ["cell", cell.status];
  if (isSplit(cell)) classes.push("split");
  if (cell.cutLeft) classes.push("cut-left");
  if (cell.cutRight) classes.push("cut-right");
  return classes.join(" ");
}
