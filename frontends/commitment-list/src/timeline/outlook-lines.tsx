import type { Checkin } from "@portal/contracts/commitment/v1/checkin_pb";
import {
  formatDay,
  formatEstimate,
  formatEstimateRange,
  formatMoneyUp,
  nanosOf,
  RANGE_LABEL,
} from "@portal/ui";
import { isPaced } from "../model/standing";
import { CardLine } from "./card-line";

/** What is to be expected of a period, below the facts: spend, its range, when it gets there, what would be safe. */
export function OutlookLines({ checkin }: { checkin: Checkin }) {
  const { outlook } = checkin;
  if (!outlook) return null;
  return (
    <>
      <CardLine label="Expected spend" kind="estimate">
        {formatEstimate(nanosOf(outlook.expectedActual))}
      </CardLine>
      <CardLine label={RANGE_LABEL}>{formatEstimateRange(outlook.actualRange)}</CardLine>
      {outlook.expectedReachTime ? (
        <CardLine label="Promise reached">{`≈\u00a0${formatDay(outlook.expectedReachTime)}`}</CardLine>
      ) : null}
      {isPaced(checkin) ? (
        <CardLine label="80 % sure, a day">{formatMoneyUp(nanosOf(outlook.safeDailySpend))}</CardLine>
      ) : null}
    </>
  );
}
