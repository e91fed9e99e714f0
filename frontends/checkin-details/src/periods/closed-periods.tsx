import {
  formatCount,
  formatMoney,
  formatOwed,
  formatSigned,
  TableCell,
  TableFooter,
  TableRow,
  VerdictMark,
} from "@portal/ui";
import type { MeasuredCheckin } from "../model/checkin";
import type { MeasuredCommitment } from "../model/commitment";
import { hasPartsOfCents, totalsOf } from "../model/totals";
import { texts } from "../texts";
import { periods } from "../texts/periods";
import { PeriodSection } from "./period-section";
import { AmountCell, AmountHead, PeriodCells } from "./period-table";

const { heads, closed } = periods;

interface ClosedPeriodsProps {
  readonly commitment: MeasuredCommitment;
  readonly checkins: readonly MeasuredCheckin[];
  /** Where the facts end: "data through 31 Dec 2024". */
  readonly factsEnd: string;
}

/** The periods whose results are final, with totals that add up on the screen. */
export function ClosedPeriods({ commitment, checkins, factsEnd }: ClosedPeriodsProps) {
  return (
    <PeriodSection
      name="closed"
      title={closed.title}
      detail={commitment.hasData ? closed.final(factsEnd) : factsEnd}
      noun={closed.noun}
      rows={checkins}
      heads={
        <>
          <AmountHead>{heads.promised}</AmountHead>
          <AmountHead>{heads.spent}</AmountHead>
          <AmountHead>{heads.difference}</AmountHead>
          <AmountHead>{heads.rows}</AmountHead>
          <TableCell>{heads.result}</TableCell>
          <TableCell align="right">{heads.shortfall}</TableCell>
        </>
      }
      row={(checkin) => <ClosedRow key={checkin.number} commitment={commitment} checkin={checkin} />}
      totals={(shown) => <Totals checkins={checkins} isPartly={shown < checkins.length} />}
    />
  );
}

interface ClosedRowProps {
  readonly commitment: MeasuredCommitment;
  readonly checkin: MeasuredCheckin;
}

function ClosedRow({ commitment, checkin }: ClosedRowProps) {
  const { amount, actual, shortfall, status, lineItemCount } = checkin;
  return (
    <TableRow>
      <PeriodCells commitment={commitment} checkin={checkin} />
      <AmountCell>{formatMoney(amount)}</AmountCell>
      <AmountCell>{formatMoney(actual)}</AmountCell>
      <AmountCell look={status === "missed" ? "minus" : undefined}>
        {status === "no-data" ? texts.page.nothing : formatSigned(actual - amount)}
      </AmountCell>
      <AmountCell look="quiet-amount">{formatCount(lineItemCount)}</AmountCell>
      <TableCell>
        <VerdictMark status={status} />
      </TableCell>
      <TableCell className={shortfall === 0n ? "quiet-amount" : ""} align="right">
        {formatOwed(shortfall)}
      </TableCell>
    </TableRow>
  );
}

function Totals({ checkins, isPartly }: { checkins: readonly MeasuredCheckin[]; isPartly: boolean }) {
  const { amount, actual, shortfall, lineItemCount } = totalsOf(checkins);
  const hasData = checkins.some(({ status }) => status !== "no-data");
  const hasSurplus = checkins.some((each) => each.actual > each.amount);
  return (
    <TableFooter>
      <TableRow>
        <TableCell className="wide" />
        <TableCell>
          {closed.owed}
          {isPartly ? <span className="sub">{closed.ofAll(formatCount(checkins.length))}</span> : null}
          {hasPartsOfCents(checkins) ? <span className="sub">{closed.partsOfCents}</span> : null}
        </TableCell>
        <AmountCell>{formatMoney(amount)}</AmountCell>
        <AmountCell>{formatMoney(actual)}</AmountCell>
        <AmountCell>
          {hasData ? formatSigned(actual - amount) : texts.page.nothing}
          {shortfall > 0n && hasSurplus ? <span className="sub">{closed.noOffset}</span> : null}
        </AmountCell>
        <AmountCell>{formatCount(lineItemCount)}</AmountCell>
        <TableCell>{resultCounts(checkins)}</TableCell>
        <TableCell align="right">{formatOwed(shortfall)}</TableCell>
      </TableRow>
    </TableFooter>
  );
}

function resultCounts(checkins: readonly MeasuredCheckin[]): string {
  const count = (status: MeasuredCheckin["status"]) =>
    checkins.filter((each) => each.status === status).length;
  const none = count("no-data");
  return none > 0
    ? closed.withoutData(formatCount(none))
    : closed.counts(formatCount(count("met")), formatCount(count("missed")));
}
