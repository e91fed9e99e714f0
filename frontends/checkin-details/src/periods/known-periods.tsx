import {
  formatCount,
  formatMoney,
  formatMoneyUp,
  TableCell,
  TableFooter,
  TableRow,
  VerdictMark,
} from "@portal/ui";
import type { MeasuredCheckin } from "../model/checkin";
import type { MeasuredCommitment } from "../model/commitment";
import { formatDays } from "../model/time";
import { totalsOf } from "../model/totals";
import { texts } from "../texts";
import { periods } from "../texts/periods";
import { PeriodSection } from "./period-section";
import { AmountCell, AmountHead, PeriodCells } from "./period-table";

const { heads, ahead, brief } = periods;

interface KnownPeriodsProps {
  readonly commitment: MeasuredCommitment;
  readonly checkins: readonly MeasuredCheckin[];
}

/** The periods that are not closed, without a forecast: what is spent so far and what they need a day. */
export function KnownPeriods({ commitment, checkins }: KnownPeriodsProps) {
  return (
    <PeriodSection
      name="ahead"
      title={ahead.title}
      detail={ahead.known}
      noun={ahead.noun}
      rows={checkins}
      heads={
        <>
          <AmountHead>{heads.promised}</AmountHead>
          <AmountHead>{heads.spentSoFar}</AmountHead>
          <AmountHead>{heads.needs}</AmountHead>
          <AmountHead>{heads.daysLeft}</AmountHead>
          <TableCell>{heads.status}</TableCell>
        </>
      }
      row={(checkin) => <KnownRow key={checkin.number} commitment={commitment} checkin={checkin} />}
      totals={() => <Totals checkins={checkins} />}
    />
  );
}

interface KnownRowProps {
  readonly commitment: MeasuredCommitment;
  readonly checkin: MeasuredCheckin;
}

function KnownRow({ commitment, checkin }: KnownRowProps) {
  const { amount, actual, neededDaily, daysLeft, status } = checkin;
  const needed = formatMoneyUp(neededDaily ?? 0n);
  // Nothing can be spent any more on a period that is over.
  const isOver = checkin.stage === "awaiting";
  return (
    <TableRow>
      <PeriodCells commitment={commitment} checkin={checkin}>
        {isOver ? ahead.notLoaded(formatDays(daysLeft)) : ahead.needed(needed)}
      </PeriodCells>
      <AmountCell>{formatMoney(amount)}</AmountCell>
      <AmountCell look={actual === 0n ? "quiet-amount" : undefined}>{formatMoney(actual)}</AmountCell>
      <AmountCell>{isOver ? texts.page.nothing : needed}</AmountCell>
      <AmountCell look="quiet-amount">{isOver ? ahead.over : formatCount(daysLeft)}</AmountCell>
      <TableCell>
        <VerdictMark status={status} />
      </TableCell>
    </TableRow>
  );
}

function Totals({ checkins }: Pick<KnownPeriodsProps, "checkins">) {
  const { amount, actual } = totalsOf(checkins);
  return (
    <TableFooter>
      <TableRow>
        <TableCell className="wide" />
        <TableCell>
          {ahead.promised}
          <span className="narrow sub">{brief(formatMoney(actual), formatMoney(amount))}</span>
        </TableCell>
        <AmountCell>{formatMoney(amount)}</AmountCell>
        <AmountCell>{formatMoney(actual)}</AmountCell>
        <AmountCell />
        <AmountCell />
        <TableCell />
      </TableRow>
    </TableFooter>
  );
}
