import type { Checkin } from "@portal/contracts/commitment/v1/checkin_pb";
import { formatEstimate, formatOwed, formatPeriod, nanosOf, statusOf } from "@portal/ui";
import { countsWords } from "../model/period-words";
import { texts } from "../texts";
import { CardLine } from "./card-line";

/** Several periods in one cell: how many stand how, what they owe or are expected to. */
export function CountedFigures({ checkins }: { checkins: readonly Checkin[] }) {
  const counts = new Map<ReturnType<typeof statusOf>, number>();
  for (const checkin of checkins) counts.set(statusOf(checkin), (counts.get(statusOf(checkin)) ?? 0) + 1);
  const owed = checkins.reduce((sum, { shortfall }) => sum + nanosOf(shortfall), 0n);
  const expected = checkins.reduce((sum, { outlook }) => sum + nanosOf(outlook?.expectedShortfall), 0n);
  const [first, last] = [checkins[0]?.period?.start, checkins.at(-1)?.period?.end];
  return (
    <>
      <span className="period">
        {first && last ? formatPeriod({ $typeName: "common.v1.Period", start: first, end: last }) : null}
      </span>
      <dl>
        <CardLine label={countsWords([...counts])}>{null}</CardLine>
        {owed > 0n ? <CardLine label={texts.period.card.owed}>{formatOwed(owed)}</CardLine> : null}
        {expected > 0n ? (
          <CardLine label={texts.period.card.toAdd}>{formatEstimate(expected)}</CardLine>
        ) : null}
      </dl>
    </>
  );
}
