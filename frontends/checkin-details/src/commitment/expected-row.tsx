import {
  formatChance,
  formatEstimate,
  formatEstimateRange,
  formatMoney,
  formatMoneyUp,
  plural,
  TableCell,
  TableRow,
  VerdictMark,
  Was,
} from "@portal/ui";
import { isForecast } from "../model/chance-words";
import type { MeasuredCheckin } from "../model/measured-checkin";
import type { MeasuredCommitment } from "../model/measured-commitment";
import { NowEstimate } from "../now-estimate";
import type { ExpectedRow } from "./expected-rows";
import { PeriodCells } from "./period-table";

interface ExpectedRowProps {
  readonly commitment: MeasuredCommitment;
  readonly row: ExpectedRow;
  /** Under a scenario: the same without it. */
  readonly before: ExpectedRow | undefined;
}

/** What stands where nothing can be said. */
const NOTHING = "–";

/** The row of a period ahead. */
export function ExpectedRowCells({ commitment, row, before }: ExpectedRowProps) {
  const { checkin, spend, shortfall } = row;
  const { amount, actual, estimate } = checkin;
  const spendWords = estimate && spend !== undefined ? formatEstimate(spend, estimate.actual) : NOTHING;
  return (
    <TableRow>
      <PeriodCells
        commitment={commitment}
        checkin={checkin}
        brief={`${spendWords} of ${formatMoney(amount)}`}
      >
        {actual === 0n ? null : `${formatMoney(actual)} spent so far`}
      </PeriodCells>
      <TableCell className="wide" align="right">
        {formatMoney(amount)}
      </TableCell>
      <TableCell className="wide" align="right">
        {estimate && spend !== undefined ? (
          <NowEstimate was={before?.spend} now={spend} exact={estimate.actual} />
        ) : (
          NOTHING
        )}
        {actual === 0n ? null : <span className="sub">{formatMoney(actual)} so far</span>}
      </TableCell>
      <TableCell className="wide roomy quiet-amount" align="right">
        {estimate ? formatEstimateRange(estimate.actualRange) : NOTHING}
      </TableCell>
      <TableCell className="wide" align="right">
        {needWords(checkin)}
      </TableCell>
      <TableCell className="wide roomy quiet-amount" align="right">
        {safeWords(checkin)}
      </TableCell>
      <TableCell>
        <OutlookMark checkin={checkin} chanceBefore={commitment.chancesBefore.get(checkin.number)} />
      </TableCell>
      <TableCell align="right" className={shortfall === 0n ? "quiet-amount" : ""}>
        {estimate && shortfall !== undefined ? (
          <NowEstimate was={before?.shortfall} now={shortfall} exact={estimate.shortfall} />
        ) : (
          NOTHING
        )}
      </TableCell>
    </TableRow>
  );
}

interface OutlookMarkProps {
  readonly checkin: MeasuredCheckin;
  /** Where a scenario changes it. */
  readonly chanceBefore: number | undefined;
}

/** The outlook with its chance, on a phone below it. */
function OutlookMark({ checkin: { status, estimate }, chanceBefore }: OutlookMarkProps) {
  if (!estimate || !isForecast(status)) return <VerdictMark status={status} />;
  return (
    <>
      <span className="wide">
        <VerdictMark status={status} chance={estimate.probability} chanceBefore={chanceBefore} />
      </span>
      <span className="narrow">
        <VerdictMark status={status} />
        <span className="sub">
          {chanceBefore === undefined ? null : <Was>{formatChance(chanceBefore)}</Was>}
          {formatChance(estimate.probability)} likely
        </span>
      </span>
    </>
  );
}

/** Nothing can be spent any more on a period that is over. */
function needWords({ stage, neededDaily, daysLeft }: MeasuredCheckin): string {
  return stage === "awaiting"
    ? `over, ${plural(daysLeft, "day")} not loaded`
    : formatMoneyUp(neededDaily ?? 0n);
}

function safeWords({ stage, estimate }: MeasuredCheckin): string {
  return stage === "awaiting" || !estimate ? NOTHING : formatMoneyUp(estimate.safeDaily);
}
