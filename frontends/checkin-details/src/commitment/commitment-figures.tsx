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
  RangeText,
  statusWord,
  VerdictMark,
} from "@portal/ui";
import { isForecast } from "../model/chance-words";
import type { MeasuredCheckin } from "../model/checkin";
import { type CommitmentEstimate, type MeasuredCommitment, parted } from "../model/commitment";
import { boundsOf } from "../model/estimate";
import type { Moments } from "../model/moments";
import { formatDays, formatTime, paceDays, timeLeft } from "../model/time";
import { NowEstimate } from "../now-estimate";
import { texts } from "../texts";

const { figures } = texts.commitment;

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
      <Figure label={figures.owed} value={formatOwed(owed)} kind="fact">
        {closed.length === 0 || !hasData
          ? figures.noResult
          : figures.final(formatCount(missed), formatCount(closed.length))}
      </Figure>
      {estimate ? (
        <ExpectedFigure commitment={commitment} estimate={estimate} before={before?.estimate} />
      ) : (
        <Figure label={figures.met} value={metWords(hasData, met, closed.length)} kind="fact">
          {figures.inContract(commitment.checkins.length)}
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
  if (!hasData) return figures.noData;
  return closed === 0 ? figures.noneClosed : figures.metOf(formatCount(met), formatCount(closed));
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
      label={figures.expected(formatEnd(commitment.end))}
      value={before ? <NowEstimate was={before.owed} now={owed} /> : formatEstimate(owed)}
      kind="estimate"
    >
      {commitment.owed > 0n || boundsOf(owedRange).high > 0n ? (
        <OwedBar owed={commitment.owed} expected={owed} range={owedRange} />
      ) : null}
      <RangeText range={owedRange} owed={commitment.owed} />
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
      <Figure label={figures.nextPeriod} value={<VerdictMark status="ended" size={22} />} kind="fact">
        {figures.ended(statusWord("ended"), formatEnd(end))}
      </Figure>
    );
  }
  const chance = isForecast(next.status) ? next.estimate?.probability : undefined;
  const time = formatTime(timeLeft(next, moments.countedUntil ?? next.start));
  return (
    <Figure
      label={figures.next(formatEnd(next.end))}
      value={<VerdictMark status={next.status} size={22} {...{ chance, chanceBefore }} />}
      kind={chance === undefined ? "fact" : "estimate"}
    >
      {chance === undefined ? "" : figures.likely}
      {formatMoney(next.actual)}
      {figures.of}
      <b>{formatMoney(next.amount)}</b>
      {next.stage === "awaiting" ? figures.notLoaded(time) : figures.left(time)}
    </Figure>
  );
}

function PaceFigure({ commitment, moments }: Omit<CommitmentFiguresProps, "before">) {
  const { currentDaily, next } = commitment;
  const days = paceDays(commitment.currentDailyStart, moments.countedUntil);
  const label = days === undefined ? figures.spend : figures.spendOver(formatDays(days));
  const value = currentDaily === undefined ? figures.noSpend : formatMoney(currentDaily);
  return (
    <Figure label={label} value={value} kind="fact">
      <Need next={next} />
    </Figure>
  );
}

function Need({ next }: { readonly next: MeasuredCheckin | undefined }) {
  if (!next) return figures.noPeriod;
  if (next.status === "awaiting") return figures.isOver(formatEnd(next.end));
  if (!next.neededDaily) return figures.noNeed;
  return (
    <>
      {figures.needed}
      <b>{formatMoneyUp(next.neededDaily)}</b>
      {figures.to(formatEnd(next.end))}
      {next.estimate ? figures.expect(formatMoney(next.estimate.daily)) : ""}
    </>
  );
}
