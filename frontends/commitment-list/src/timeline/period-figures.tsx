import { type Checkin, CheckinState } from "@portal/contracts/commitment/v1/checkin_pb";
import {
  Estimate,
  formatChance,
  formatMoney,
  formatMoneyUp,
  formatPeriod,
  formatSigned,
  nanosOf,
  statusOf,
  VerdictMark,
  Was,
} from "@portal/ui";
import type { CommitmentRow } from "../model/commitment-row";
import { daysWords } from "../model/period-words";
import { chanceBefore, forecastChance, isPaced } from "../model/standing";
import { texts } from "../texts";
import { CardLine } from "./card-line";
import { OutlookLines } from "./outlook-lines";

interface PeriodFiguresProps {
  readonly row: CommitmentRow;
  readonly checkin: Checkin;
}

/** One period: what was promised and spent, what is needed, what is expected, and how it stands. */
export function PeriodFigures({ row, checkin }: PeriodFiguresProps) {
  const status = statusOf(checkin);
  const isClosed = status === "met" || status === "missed";
  const chance = forecastChance(checkin);
  const was = chanceBefore(row, checkin);
  return (
    <>
      <span className="period">{formatPeriod(checkin.period)}</span>
      <dl>
        <CardLine label={texts.period.card.promised}>{formatMoney(nanosOf(checkin.amount))}</CardLine>
        {hasSpend(checkin) ? (
          <CardLine label={isClosed ? texts.period.card.spent : texts.period.card.spentSoFar}>
            {formatMoney(nanosOf(checkin.actual))}
          </CardLine>
        ) : null}
        {isPaced(checkin) ? <PaceLines row={row} checkin={checkin} /> : null}
        {status === "awaiting" ? (
          <CardLine label={texts.period.card.missing}>{daysWords(checkin)}</CardLine>
        ) : null}
        {chance === undefined ? null : <OutlookLines checkin={checkin} />}
        <CardLine label={<VerdictMark status={status} size={14} />} kind="result">
          {isClosed ? formatSigned(nanosOf(checkin.actual) - nanosOf(checkin.amount)) : null}
          {chance === undefined ? null : (
            <Estimate>
              {was === undefined ? null : <Was>{formatChance(was)}</Was>}
              {texts.period.card.likely(formatChance(chance))}
            </Estimate>
          )}
        </CardLine>
      </dl>
    </>
  );
}

/** Nothing can be spent yet on a period ahead, and nothing is known of one without data. */
function hasSpend(checkin: Checkin): boolean {
  return statusOf(checkin) !== "no-data" && checkin.state !== CheckinState.UPCOMING;
}

function PaceLines({ row, checkin }: PeriodFiguresProps) {
  return (
    <>
      <CardLine label={texts.period.card.needs}>{formatMoneyUp(nanosOf(checkin.neededDailySpend))}</CardLine>
      {row.currentDailySpend === undefined ? null : (
        <CardLine label={texts.period.card.now}>{formatMoney(row.currentDailySpend)}</CardLine>
      )}
      <CardLine label={texts.period.card.time}>{daysWords(checkin)}</CardLine>
    </>
  );
}
