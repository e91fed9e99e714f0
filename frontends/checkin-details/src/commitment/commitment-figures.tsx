import {
  Figure,
  Figures,
  formatEnd,
  formatMoney,
  formatMoneyUp,
  formatOwed,
  plural,
  statusWord,
  VerdictMark,
} from "@portal/ui";
import type { MeasuredCheckin } from "../model/measured-checkin";
import { type MeasuredCommitment, parted } from "../model/measured-commitment";
import type { Moments } from "../model/moments";
import { paceDays } from "../model/pace";
import { formatTime, timeLeft } from "../model/time-left";

interface CommitmentFiguresProps {
  readonly commitment: MeasuredCommitment;
  readonly moments: Moments;
}

/** The figures of a commitment, all facts. */
export function CommitmentFigures({ commitment, moments }: CommitmentFiguresProps) {
  const { owed, next, hasData } = commitment;
  const { closed } = parted(commitment.checkins);
  const missed = closed.filter(({ status }) => status === "missed").length;
  const met = closed.filter(({ status }) => status === "met").length;
  return (
    <Figures>
      <Figure label="Owed so far" value={formatOwed(owed)} kind="fact">
        {closed.length === 0 || !hasData
          ? "No period has a result"
          : `Final. ${missed} missed of ${closed.length} closed`}
      </Figure>
      <Figure label="Periods met" value={hasData ? `${met} of ${closed.length}` : "No data"} kind="fact">
        {plural(commitment.checkins.length, "period")} in the contract
      </Figure>
      <NextFigure next={next} end={commitment.end} moments={moments} />
      <PaceFigure commitment={commitment} moments={moments} />
    </Figures>
  );
}

interface NextFigureProps {
  readonly next: MeasuredCheckin | undefined;
  /** The end of the contract, in microseconds since 1970. */
  readonly end: bigint;
  readonly moments: Moments;
}

function NextFigure({ next, end, moments }: NextFigureProps) {
  if (!next) {
    return (
      <Figure label="Next period" value={<VerdictMark status="ended" size={22} />} kind="fact">
        {statusWord("ended")} {formatEnd(end)}, no period is left
      </Figure>
    );
  }
  return (
    <Figure
      label={`Next, to ${formatEnd(next.end)}`}
      value={<VerdictMark status={next.status} size={22} />}
      kind="fact"
    >
      {formatMoney(next.actual)} of <b>{formatMoney(next.amount)}</b>,{" "}
      {formatTime(timeLeft(next, moments.countedUntil ?? next.start))}{" "}
      {next.stage === "awaiting" ? "not loaded" : "left"}
    </Figure>
  );
}

function PaceFigure({ commitment, moments }: CommitmentFiguresProps) {
  const { currentDaily, next } = commitment;
  const days = paceDays(commitment.currentDailyStart, moments.countedUntil);
  const label = days === undefined ? "Spend a day" : `Spend a day, last ${plural(days, "day")}`;
  const value = currentDaily === undefined ? "No spend yet" : formatMoney(currentDaily);
  return (
    <Figure label={label} value={value} kind="fact">
      {next?.neededDaily ? (
        <>
          Needed: <b>{formatMoneyUp(next.neededDaily)}</b> to {formatEnd(next.end)}
        </>
      ) : next ? (
        "Nothing more is needed to its end"
      ) : (
        "No period is left"
      )}
    </Figure>
  );
}
