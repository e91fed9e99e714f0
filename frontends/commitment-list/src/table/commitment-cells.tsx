import { paths } from "@portal/platform";
import {
  formatChance,
  formatCount,
  formatEnd,
  formatMoney,
  formatOwed,
  formatPeriod,
  nanosOf,
  TableCell,
  TableRow,
  VerdictMark,
  Was,
} from "@portal/ui";
import { memo } from "react";
import { ExpectedAmount } from "../expected-amount";
import type { CommitmentRow } from "../model/commitment-row";
import type { ExpectedOwed } from "../model/expected-owed";
import { daysWords } from "../model/period-words";
import { chanceBefore } from "../model/standing";
import { tellingExpectation } from "../model/telling-expectation";
import { texts } from "../texts";
import { aheadNote } from "./ahead-note";
import { SpendBar } from "./spend-bar";

interface CommitmentCellsProps {
  readonly companyId: string;
  readonly row: CommitmentRow;
  /** Undefined in a table without an outlook. */
  readonly expected: ExpectedOwed | undefined;
  /** Under a scenario: the same without it. */
  readonly before: ExpectedOwed | undefined;
}

/** A commitment in the table: what came of it, what it owes, what its next period needs, what to expect. */
export const CommitmentCells = memo(function CommitmentCells(props: CommitmentCellsProps) {
  const { companyId, row, expected, before } = props;
  return (
    <TableRow>
      <TableCell component="th" scope="row" className="name">
        <a className="quiet" href={paths.commitment(companyId, row.id)}>
          {row.name}
        </a>
        <small>{texts.commitment.about(row.serviceCode, row.every)}</small>
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
      <Spend row={row} />
      <TableCell className={row.status === "insufficient-history" ? "status long" : "status"}>
        <VerdictMark status={row.status} />
        <Likely row={row} />
      </TableCell>
      {expected ? (
        <TableCell align="right" className="expected">
          <ExpectedAmount expected={expected} before={before} />
        </TableCell>
      ) : null}
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

function NextPeriod({ companyId, row }: Pick<CommitmentCellsProps, "companyId" | "row">) {
  const { next } = row;
  if (!next) {
    return (
      <>
        {texts.figures.noneLeft}
        <small>{texts.period.ended(formatEnd(row.end))}</small>
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
  if (!row.next || row.status === "no-data" || row.status === "awaiting")
    return <TableCell>{texts.commitment.nothing}</TableCell>;
  return (
    <TableCell className="pace">
      <SpendBar
        current={row.currentDailySpend}
        needed={row.neededDailySpend ?? 0n}
        expected={tellingExpectation(row)}
      />
    </TableCell>
  );
}

function Likely({ row }: { row: CommitmentRow }) {
  const was = chanceBefore(row, row.next);
  if (row.chance === undefined) return null;
  return (
    <small className="likely">
      {was === undefined ? null : <Was>{formatChance(was)}</Was>}
      {texts.period.card.likely(formatChance(row.chance))}
    </small>
  );
}
