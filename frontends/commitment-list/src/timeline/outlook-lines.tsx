import type { Checkin } from "@portal/contracts/commitment/v1/checkin_pb";
import { formatDay, formatEstimate, formatEstimateRange, formatMoneyUp, nanosOf } from "@portal/ui";
import { isPaced } from "../model/standing";
import { texts } from "../texts";
import { CardLine } from "./card-line";

/** What is to be expected of a period, below the facts: spend, its range, when it gets there, what would be safe. */
export function OutlookLines({ checkin }: { checkin: Checkin }) {
  const { outlook } = checkin;
  if (!outlook) return null;
  return (
    <>
      <CardLine label={texts.period.card.expectedSpend} kind="estimate">
        {formatEstimate(nanosOf(outlook.expectedActual))}
      </CardLine>
      <CardLine label={texts.period.card.range}>{formatEstimateRange(outlook.actualRange)}</CardLine>
      {outlook.expectedReachTime ? (
        <CardLine
          label={texts.period.card.reached}
        >{`≈\u00a0${formatDay(outlook.expectedReachTime)}`}</CardLine>
      ) : null}
      {isPaced(checkin) ? (
        <CardLine label={texts.period.card.safe}>{formatMoneyUp(nanosOf(outlook.safeDailySpend))}</CardLine>
      ) : null}
    </>
  );
}
