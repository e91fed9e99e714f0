import type { Checkin } from "@portal/contracts/commitment/v1/checkin_pb";
import {
  formatMoney,
  formatMoneyUp,
  formatOwed,
  formatPeriod,
  formatSigned,
  nanosOf,
  statusOf,
  styled,
  VerdictMark,
} from "@portal/ui";
import type { ReactNode } from "react";
import { countsWords, daysWords } from "../model/period-words";
import type { CardTarget } from "./use-card";

/** The figures of the cell under the pointer or the focus. Its link already names them to a screen reader. */
export function PeriodCard({ target }: { target: CardTarget }) {
  const { row, checkins, place } = target;
  const [checkin] = checkins;
  if (!checkin) return null;
  return (
    <Card aria-hidden="true" style={place} data-card="">
      <div className="head">
        <b>{row.name}</b>
        <span>
          {checkins.length === 1 ? checkin.number : `${checkin.number}–${checkins.at(-1)?.number}`} of{" "}
          {row.checkins.length}
        </span>
      </div>
      {checkins.length === 1 ? (
        <PeriodFigures row={row} checkin={checkin} />
      ) : (
        <CountedFigures checkins={checkins} />
      )}
    </Card>
  );
}

function PeriodFigures({ row, checkin }: { row: CardTarget["row"]; checkin: Checkin }) {
  const status = statusOf(checkin);
  const difference = nanosOf(checkin.actual) - nanosOf(checkin.amount);
  const isClosed = status === "met" || status === "missed";
  return (
    <>
      <span className="period">{formatPeriod(checkin.period)}</span>
      <dl>
        <Line label="Promised">{formatMoney(nanosOf(checkin.amount))}</Line>
        {status === "no-data" ? null : (
          <Line label={isClosed ? "Spent" : "Spent so far"}>{formatMoney(nanosOf(checkin.actual))}</Line>
        )}
        {status === "open" || status === "upcoming" ? <PaceLines row={row} checkin={checkin} /> : null}
        {status === "awaiting" ? <Line label="Missing">{daysWords(checkin)}</Line> : null}
        <Line label={<VerdictMark status={status} size={14} />} isResult>
          {isClosed ? formatSigned(difference) : ""}
        </Line>
      </dl>
    </>
  );
}

function PaceLines({ row, checkin }: { row: CardTarget["row"]; checkin: Checkin }) {
  return (
    <>
      <Line label="Needs a day">{formatMoneyUp(nanosOf(checkin.neededDailySpend))}</Line>
      {row.currentDailySpend === undefined ? null : (
        <Line label="Now a day">{formatMoney(row.currentDailySpend)}</Line>
      )}
      <Line label="Time">{daysWords(checkin)}</Line>
    </>
  );
}

function CountedFigures({ checkins }: { checkins: readonly Checkin[] }) {
  const counts = new Map<ReturnType<typeof statusOf>, number>();
  for (const checkin of checkins) counts.set(statusOf(checkin), (counts.get(statusOf(checkin)) ?? 0) + 1);
  const owed = checkins.reduce((sum, { shortfall }) => sum + nanosOf(shortfall), 0n);
  const [first, last] = [checkins[0]?.period?.start, checkins.at(-1)?.period?.end];
  return (
    <>
      <span className="period">
        {first && last ? formatPeriod({ $typeName: "common.v1.Period", start: first, end: last }) : null}
      </span>
      <dl>
        <Line label={countsWords([...counts])}>{""}</Line>
        {owed > 0n ? <Line label="Owed">{formatOwed(owed)}</Line> : null}
      </dl>
    </>
  );
}

interface LineProps {
  readonly label: ReactNode;
  readonly isResult?: boolean;
  readonly children: ReactNode;
}

function Line({ label, isResult = false, children }: LineProps) {
  return (
    <div className={isResult ? "result" : undefined}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const Card = styled("div")({
  position: "absolute",
  zIndex: 9,
  width: 248,
  background: "var(--bg)",
  border: "1px solid var(--line-strong)",
  borderRadius: 4,
  padding: 12,
  boxShadow: "0 4px 16px rgb(0 0 0 / 0.16)",
  fontSize: "0.75rem",
  lineHeight: "16px",
  "& .head": { display: "flex", justifyContent: "space-between", gap: 8, overflowWrap: "anywhere" },
  "& .head span": { color: "var(--ink-2)", whiteSpace: "nowrap" },
  "& .period": { color: "var(--ink-2)" },
  "& dl": { marginTop: 8 },
  "& dl > div": { display: "flex", justifyContent: "space-between", gap: 8, padding: "2px 0" },
  "& .result": { borderTop: "1px solid var(--ink)", fontWeight: 600 },
});
