import {
  formatChance,
  formatEstimate,
  formatEstimateRange,
  formatMoney,
  formatMoneyUp,
  TableCell,
  TableRow,
  VerdictMark,
  Was,
} from "@portal/ui";
import { isForecast } from "../model/chance-words";
import type { MeasuredCheckin } from "../model/checkin";
import type { MeasuredCommitment } from "../model/commitment";
import type { CheckinEstimate } from "../model/estimate";
import { formatDays } from "../model/time";
import { NowEstimate } from "../now-estimate";
import { texts } from "../texts";
import { periods } from "../texts/periods";
import { AmountCell, PeriodCells } from "./period-table";

const { ahead, brief } = periods;
/** What stands where nothing can be said. */
const NOTHING = texts.page.nothing;

interface ExpectedRowProps {
  readonly commitment: MeasuredCommitment;
  readonly checkin: MeasuredCheckin;
  /** Under a scenario: what is expected without it. */
  readonly before: CheckinEstimate | undefined;
}

/** The row of a period ahead. */
export function ExpectedRow({ commitment, checkin, before }: ExpectedRowProps) {
  const { amount, actual, estimate } = checkin;
  const spend = estimate ? formatEstimate(estimate.shownActual, estimate.actual) : NOTHING;
  return (
    <TableRow>
      <PeriodCells commitment={commitment} checkin={checkin} amounts={brief(spend, formatMoney(amount))}>
        {actual === 0n ? null : ahead.spentSoFar(formatMoney(actual))}
      </PeriodCells>
      <AmountCell>{formatMoney(amount)}</AmountCell>
      <AmountCell>
        {estimate ? (
          <NowEstimate was={before?.shownActual} now={estimate.shownActual} exact={estimate.actual} />
        ) : (
          NOTHING
        )}
        {actual === 0n ? null : <span className="sub">{ahead.soFar(formatMoney(actual))}</span>}
      </AmountCell>
      <AmountCell look="roomy quiet-amount">
        {estimate ? formatEstimateRange(estimate.actualRange) : NOTHING}
      </AmountCell>
      <AmountCell>{needWords(checkin)}</AmountCell>
      <AmountCell look="roomy quiet-amount">{safeWords(checkin)}</AmountCell>
      <TableCell>
        <OutlookMark checkin={checkin} chanceBefore={commitment.chancesBefore.get(checkin.number)} />
      </TableCell>
      <TableCell align="right" className={estimate?.shownShortfall === 0n ? "quiet-amount" : ""}>
        {estimate ? (
          <NowEstimate
            was={before?.shownShortfall}
            now={estimate.shownShortfall}
            exact={estimate.shortfall}
          />
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
          {ahead.likely(formatChance(estimate.probability))}
        </span>
      </span>
    </>
  );
}

/** Nothing can be spent any more on a period that is over. */
function needWords({ stage, neededDaily, daysLeft }: MeasuredCheckin): string {
  return stage === "awaiting" ? ahead.overNotLoaded(formatDays(daysLeft)) : formatMoneyUp(neededDaily ?? 0n);
}

function safeWords({ stage, estimate }: MeasuredCheckin): string {
  return stage === "awaiting" || !estimate ? NOTHING : formatMoneyUp(estimate.safeDaily);
}
