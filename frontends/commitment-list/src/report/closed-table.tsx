import type { Checkin } from "@portal/contracts/commitment/v1/checkin_pb";
import { paths } from "@portal/platform";
import {
  formatCount,
  formatMoney,
  formatOwed,
  formatPeriod,
  formatSigned,
  nanosOf,
  statusOf,
  TableBody,
  TableCell,
  TableFooter,
  TableHead,
  TableRow,
  VerdictMark,
} from "@portal/ui";
import type { CommitmentRow } from "../model/commitment-row";
import { texts } from "../texts";
import { reportTexts } from "../texts/report";
import { sumsOf } from "./period-sums";
import { PeriodTable } from "./period-table";

interface ClosedTableProps {
  readonly companyId: string;
  readonly row: CommitmentRow;
  readonly checkins: readonly Checkin[];
}

/** The closed periods of a commitment, to the cent, with totals that add up. */
export function ClosedTable({ companyId, row, checkins }: ClosedTableProps) {
  const heads = reportTexts.periodColumns;
  const sums = sumsOf(checkins);
  const hasSurplus =
    sums.shortfall > 0n && checkins.some(({ actual, amount }) => nanosOf(actual) > nanosOf(amount));
  return (
    <PeriodTable aria-label={reportTexts.closedOf(row.name)}>
      <TableHead>
        <TableRow>
          <TableCell>{heads.checkin}</TableCell>
          <TableCell>{heads.period}</TableCell>
          <TableCell align="right">{heads.promised}</TableCell>
          <TableCell align="right">{heads.spent}</TableCell>
          <TableCell align="right">{heads.difference}</TableCell>
          <TableCell align="right">{heads.rows}</TableCell>
          <TableCell>{heads.result}</TableCell>
          <TableCell align="right">{heads.shortfall}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {checkins.map((checkin) => (
          <Row
            key={checkin.number}
            href={paths.checkin(companyId, row.id, checkin.number)}
            checkin={checkin}
          />
        ))}
      </TableBody>
      <TableFooter>
        <TableRow>
          <TableCell component="th" scope="row" colSpan={2}>
            {texts.figures.owed}
          </TableCell>
          <TableCell align="right">{formatMoney(sums.amount)}</TableCell>
          <TableCell align="right">{formatMoney(sums.actual)}</TableCell>
          <TableCell align="right">
            {formatSigned(sums.actual - sums.amount)}
            {hasSurplus ? <small>{reportTexts.neverOffsets}</small> : null}
          </TableCell>
          <TableCell align="right">{formatCount(sums.rows)}</TableCell>
          <TableCell />
          <TableCell align="right">{formatOwed(sums.shortfall)}</TableCell>
        </TableRow>
      </TableFooter>
    </PeriodTable>
  );
}

function Row({ href, checkin }: { readonly href: string; readonly checkin: Checkin }) {
  const [amount, actual] = [nanosOf(checkin.amount), nanosOf(checkin.actual)];
  const status = statusOf(checkin);
  return (
    <TableRow>
      <TableCell>{checkin.number}</TableCell>
      <TableCell component="th" scope="row">
        <a className="quiet" href={href}>
          {formatPeriod(checkin.period)}
        </a>
      </TableCell>
      <TableCell align="right">{formatMoney(amount)}</TableCell>
      <TableCell align="right">{formatMoney(actual)}</TableCell>
      <TableCell align="right">{status === "no-data" ? "–" : formatSigned(actual - amount)}</TableCell>
      <TableCell align="right">{formatCount(checkin.lineItemCount)}</TableCell>
      <TableCell>
        <VerdictMark status={status} size={13} />
      </TableCell>
      <TableCell align="right">{formatOwed(nanosOf(checkin.shortfall))}</TableCell>
    </TableRow>
  );
}
