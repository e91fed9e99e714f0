import type { Checkin } from "@portal/contracts/commitment/v1/checkin_pb";
import { paths } from "@portal/platform";
import {
  Estimate,
  formatChance,
  formatEstimate,
  formatEstimateRange,
  formatMoney,
  formatMoneyUp,
  formatPeriod,
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
import { forecastChance, isPaced } from "../model/standing";
import { reportTexts } from "../texts/report";
import { expectedShortfalls, sumsOf } from "./period-sums";
import { PeriodTable } from "./period-table";

interface AheadTableProps {
  readonly companyId: string;
  readonly row: CommitmentRow;
  readonly checkins: readonly Checkin[];
}

/** The periods of a commitment that are not closed: facts so far, and what is to be expected. */
export function AheadTable({ companyId, row, checkins }: AheadTableProps) {
  const heads = reportTexts.periodColumns;
  const sums = sumsOf(checkins);
  const { estimate } = row;
  const shortfalls = estimate && expectedShortfalls(checkins, estimate.expectedShortfall);
  return (
    <PeriodTable aria-label={reportTexts.aheadOf(row.name)}>
      <TableHead>
        <TableRow>
          <TableCell>{heads.checkin}</TableCell>
          <TableCell>{heads.period}</TableCell>
          <TableCell align="right">{heads.promised}</TableCell>
          <TableCell align="right">{heads.soFar}</TableCell>
          <TableCell align="right">{heads.needs}</TableCell>
          <TableCell>{estimate ? heads.outlook : heads.now}</TableCell>
          {estimate ? <TableCell align="right">{heads.expectedSpend}</TableCell> : null}
          {estimate ? <TableCell align="right">{heads.expectedShortfall}</TableCell> : null}
        </TableRow>
      </TableHead>
      <TableBody>
        {checkins.map((checkin, index) => (
          <Row
            key={checkin.number}
            href={paths.checkin(companyId, row.id, checkin.number)}
            {...{ checkin, shortfall: shortfalls?.[index] }}
          />
        ))}
      </TableBody>
      <TableFooter>
        <TableRow>
          <TableCell component="th" scope="row" colSpan={2}>
            {reportTexts.ofPeriods(checkins.length)}
          </TableCell>
          <TableCell align="right">{formatMoney(sums.amount)}</TableCell>
          <TableCell align="right">{formatMoney(sums.actual)}</TableCell>
          <TableCell colSpan={estimate ? 3 : 2} />
          {estimate ? (
            <TableCell align="right">
              <Estimate>{formatEstimate(estimate.expectedShortfall)}</Estimate>
            </TableCell>
          ) : null}
        </TableRow>
      </TableFooter>
    </PeriodTable>
  );
}

interface RowProps {
  readonly href: string;
  readonly checkin: Checkin;
  /** Nano-units; undefined in a table without an outlook. */
  readonly shortfall: bigint | undefined;
}

function Row({ href, checkin, shortfall }: RowProps) {
  const chance = forecastChance(checkin);
  const { outlook } = checkin;
  return (
    <TableRow>
      <TableCell>{checkin.number}</TableCell>
      <TableCell component="th" scope="row">
        <a className="quiet" href={href}>
          {formatPeriod(checkin.period)}
        </a>
      </TableCell>
      <TableCell align="right">{formatMoney(nanosOf(checkin.amount))}</TableCell>
      <TableCell align="right">{formatMoney(nanosOf(checkin.actual))}</TableCell>
      <TableCell align="right">
        {isPaced(checkin) ? formatMoneyUp(nanosOf(checkin.neededDailySpend)) : "–"}
      </TableCell>
      <TableCell>
        <VerdictMark status={statusOf(checkin)} size={13} />
        {chance === undefined ? null : <Estimate> {formatChance(chance)}</Estimate>}
      </TableCell>
      {shortfall === undefined ? null : (
        <>
          <TableCell align="right">
            {chance === undefined ? (
              "–"
            ) : (
              <Estimate>
                {formatEstimate(nanosOf(outlook?.expectedActual))}
                <small>{formatEstimateRange(outlook?.actualRange)}</small>
              </Estimate>
            )}
          </TableCell>
          <TableCell align="right">
            {chance === undefined ? (
              "–"
            ) : (
              <Estimate>{formatEstimate(shortfall, nanosOf(outlook?.expectedShortfall))}</Estimate>
            )}
          </TableCell>
        </>
      )}
    </TableRow>
  );
}
