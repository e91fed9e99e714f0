import {
  Figure,
  Figures,
  formatCount,
  formatEnd,
  formatEstimate,
  formatMoney,
  formatMoneyUp,
  formatOwed,
  OwedBar,
  plural,
  RangeText,
  statusWord,
  VerdictMark,
} from "@portal/ui";
import { isForecast } from "../model/chance-words";
import { boundsOf } from "../model/checkin-estimate";
import type { MeasuredCheckin } from "../model/measured-checkin";
import { type CommitmentEstimate, type MeasuredCommitment, parted } from "../model/measured-commitment";
import type { Moments } from "../model/moments";
import { paceDays } from "../model/pace";
import { formatTime, timeLeft } from "../model/time-left";
import { NowEstimate } from "../now-estimate";

interface CommitmentFiguresProps {
  readonly commitment: MeasuredCommitment;
  /** Under a scenario: the same without it. */
  readonly before: MeasuredCommitment | undefined;
  readonly moments: Moments;
}

/** The figures of a commitment: what is owed, what is expected, what comes next, and the pace. */
export function CommitmentFigures({ commitment, before, moments }: CommitmentFiguresProps) {
  const { owed, next, hasData, estimate } = commitment;
  const { closed } = parted(commitment.checkins);
  const missed = closed.filter(({ status }) => status === "missed").length;
  const met = closed.filter(({ status }) => status === "met").length;
  return (
    <Figures>
      <Figure label="Owed so far" value={formatOwed(owed)} kind="fact">
        {closed.length === 0 || !hasData
          ? "No period has a result"
          : `Final. ${formatCount(missed)} missed of ${formatCount(closed.length)} closed`}
      </Figure>
      {estimate ? (
        <ExpectedFigure commitment={commitment} estimate={estimate} before={before?.estimate} />
      ) : (
        <Figure label="Periods met" value={metWords(hasData, met, closed.length)} kind="fact">
          {plural(commitment.checkins.length, "period")} in the contract
        </Figure>
      )}
      <NextFigure
        next={next}
        chanceBefore={next && commitment.chancesBefore.get(next.number)}
        end={commitment.end}
        moments={moments}
      />
      <PaceFigure commitment={commitment} moments={moments} />
    </Figures>
  );
}

function metWords(hasData: boolean, met: number, closed: number): string {
  if (!hasData) return "No data";
  return closed === 0 ? "None closed" : `${formatCount(met)} of ${formatCount(closed)}`;
}

interface ExpectedFigureProps {
  readonly commitment: MeasuredCommitment;
  readonly estimate: CommitmentEstimate;
  readonly before: CommitmentEstimate | undefined;
}

function ExpectedFigure({ commitment, estimate, before }: ExpectedFigureProps) {
  const { owed, owedRange } = estimate;
  return (
    <Figure
      label={`Expected by ${formatEnd(commitment.end)}`}
      value={before ? <NowEstimate was={before.owed} now={owed} /> : formatEstimate(owed)}
      kind="estimate"
    >
      {commitment.owed > 0n || boundsOf(owedRange).high > 0n ? (
        <OwedBar owed={commitment.owed} expected={owed} range={owedRange} />
      ) : null}
      <RangeText range={owedRange} />
    </Figure>
  );
}

interface NextFigureProps {
  readonly next: MeasuredCheckin | undefined;
  /** Where a scenario changes it. */
  readonly chanceBefore: number | undefined;
  /** The end of the contract, in microseconds since 1970. */
  readonly end: bigint;
  readonly moments: Moments;
}

function NextFigure({ next, chanceBefore, end, moments }: NextFigureProps) {
  if (!next) {
    return (
      <Figure label="Next period" value={<VerdictMark status="ended" size={22} />} kind="fact">
        {statusWord("ended")} {formatEnd(end)}, no period is left
      </Figure>
    );
  }
  const chance = isForecast(next.status) ? next.estimate?.probability : undefined;
  return (
    <Figure
      label={`Next, to ${formatEnd(next.end)}`}
      value={<VerdictMark status={next.status} size={22} {...{ chance, chanceBefore }} />}
      kind={chance === undefined ? "fact" : "estimate"}
    >
      {chance === undefined ? "" : "likely to be met. "}
      {formatMoney(next.actual)} of <b>{formatMoney(next.amount)}</b>,{" "}
      {formatTime(timeLeft(next, moments.countedUntil ?? next.start))}{" "}
      {next.stage === "awaiting" ? "not loaded" : "left"}
    </Figure>
  );
}

function PaceFigure({ commitment, moments }: Omit<CommitmentFiguresProps, "before">) {
  const { currentDaily, next } = commitment;
  const days = paceDays(commitment.currentDailyStart, moments.countedUntil);
  const label = days === undefined ? "Spend a day" : `Spend a day, last ${plural(days, "day")}`;
  const value = currentDaily === undefined ? "No spend yet" : formatMoney(currentDaily);
  return (
    <Figure label={label} value={value} kind="fact">
      <Need next={next} />
    </Figure>
  );
}

function Need({ next }: { readonly next: MeasuredCheckin | undefined }) {
  if (!next) return "No period is left";
  if (next.status === "awaiting") return `The period to ${formatEnd(next.end)} is over`;
  if (!next.neededDaily) return "Nothing more is needed to its end";
  return (
    <>
      Needed: <b>{formatMoneyUp(next.neededDaily)}</b> to {formatEnd(next.end)}
      {next.estimate ? `, we expect ${formatMoney(next.estimate.daily)} a day` : ""}
    </>
  );
}
