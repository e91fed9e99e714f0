import { paths } from "@portal/platform";
import {
  formatCount,
  formatEnd,
  formatMoney,
  formatOwed,
  formatPeriod,
  nanosOf,
  TableCell,
  TableRow,
  VerdictMark,
} from "@portal/ui";
import { memo } from "react";
import type { CommitmentRow } from "../model/commitment-row";
import { daysWords } from "../model/period-words";
import { SpendBar } from "./spend-bar";

interface CommitmentCellsProps {
  readonly companyId: string;
  readonly row: CommitmentRow;
}

/** A commitment in the table: what came of it, what it owes, and what its next period needs. */
export const CommitmentCells = memo(function CommitmentCells({ companyId, row }: CommitmentCellsProps) {
  return (
    <TableRow>
      <TableCell component="th" scope="row" className="name">
        <a className="quiet" href={paths.commitment(companyId, row.id)}>
          {row.name}
        </a>
        <small>
          {row.serviceCode} · {row.every}
        </small>
      </TableCell>
      <Count value={row.met} />
      <Count value={row.missed} />
      <Count value={row.ahead} note={aheadNote(row)} />
      <TableCell align="right" className={row.owed === 0n ? "none" : undefined}>
        {formatOwed(row.owed)}
      </TableCell>
      <TableCell className="next">
        <NextPeriod companyId={companyId} row={row} />
      </TableCell>
      <TableCell className="spend">{row.next ? <Spend row={row} /> : "–"}</TableCell>
      <TableCell className="status">
        <VerdictMark status={row.status} />
      </TableCell>
    </TableRow>
  );
});

function Count({ value, note }: { value: number; note?: string | undefined }) {
  return (
    <TableCell align="right" className={value === 0 ? "none" : undefined}>
      {formatCount(value)}
      {note ? <small>{note}</small> : null}
    </TableCell>
  );
}

function aheadNote({ awaiting, noData }: CommitmentRow): string | undefined {
  if (awaiting > 0) return `${formatCount(awaiting)} awaiting`;
  return noData > 0 ? `${formatCount(noData)} no data` : undefined;
}

function NextPeriod({ companyId, row }: CommitmentCellsProps) {
  const { next } = row;
  if (!next) {
    return (
      <>
        None left<small>ended {formatEnd(row.end)}</small>
      </>
    );
  }
  return (
    <>
      <a className="quiet" href={paths.checkin(companyId, row.id, next.number)}>
        {formatPeriod(next.period)}
      </a>
      <small>
        {row.status === "no-data" ? "" : `${daysWords(next)}, `}
        {formatMoney(nanosOf(next.amount))}
      </small>
    </>
  );
}

function Spend({ row }: { row: CommitmentRow }) {
  // Nothing can be spent any more on a period that is over.
  if (!row.next || row.status === "no-data" || row.status === "awaiting") return "–";
  return <SpendBar current={row.currentDailySpend} needed={row.neededDailySpend ?? 0n} />;
}
