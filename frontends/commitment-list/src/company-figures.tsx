import type { CompanySummary } from "@portal/contracts/commitment/v1/company_summary_pb";
import { paths } from "@portal/platform";
import {
  Figure,
  Figures,
  formatCount,
  formatEnd,
  formatMoney,
  formatMoneyUp,
  formatOwed,
  nanosOf,
  plural,
  statusOf,
  statusWord,
} from "@portal/ui";
import type { ReactNode } from "react";
import type { CommitmentRow } from "./model/commitment-row";
import { type NextPeriod, nextPeriodOf } from "./model/outlook-facts";
import { daysWords } from "./model/period-words";
import { promisedAhead } from "./model/totals";

interface CompanyFiguresProps {
  readonly summary: CompanySummary;
  readonly rows: readonly CommitmentRow[];
  /** Whether the rows are all there are, so that they can be summed. */
  readonly isComplete: boolean;
}

/** What is owed, what was met, what comes next and what is ahead. */
export function CompanyFigures({ summary, rows, isComplete }: CompanyFiguresProps) {
  return (
    <Figures>
      <Owed summary={summary} />
      <Met summary={summary} />
      <Next next={nextPeriodOf(summary, rows)} summary={summary} />
      <Ahead summary={summary} promised={isComplete ? promisedAhead(rows) : undefined} />
    </Figures>
  );
}

function Owed({ summary }: { summary: CompanySummary }) {
  const { met = 0, missed = 0 } = summary.counts ?? {};
  const about =
    missed > 0 ? (
      <>
        Final, from <MissedLink summary={summary}>{plural(missed, "missed period")}</MissedLink>
      </>
    ) : (
      noneMissed(met)
    );
  return (
    <Figure label="Owed so far" value={formatOwed(nanosOf(summary.owed))} kind="fact">
      {about}
    </Figure>
  );
}

function noneMissed(met: number): string {
  return met > 0 ? "Final, no closed period was missed" : "No period has closed yet";
}

/** Leads to the only commitment that missed, or to the table with those that missed most on top. */
function MissedLink({ summary, children }: { summary: CompanySummary; children: ReactNode }) {
  const { companyId, missedCommitments } = summary;
  const [only, ...others] = missedCommitments;
  if (only && others.length === 0) {
    return <a href={paths.commitment(companyId, only.commitmentId)}>{children}</a>;
  }
  const href = paths.company(companyId);
  return (
    <a href={`${href}${href.includes("?") ? "&" : "?"}sort=-missed`} onClick={showTable}>
      {children}
    </a>
  );
}

/** The address stays that of this page, so nothing else brings the table into view. */
function showTable(): void {
  document.getElementById("commitments")?.scrollIntoView();
}

function Met({ summary }: { summary: CompanySummary }) {
  const { met = 0, missed = 0, awaitingData = 0, noData = 0 } = summary.counts ?? {};
  const closed = met + missed;
  const notes = [
    missed > 0 ? `${formatCount(missed)} missed` : "",
    awaitingData > 0 ? `${formatCount(awaitingData)} more awaiting data` : "",
    noData > 0 ? `${formatCount(noData)} without data` : "",
  ].filter((note) => note !== "");
  return (
    <Figure
      label="Periods met"
      value={closed > 0 ? `${formatCount(met)} of ${formatCount(closed)}` : "None closed"}
      kind="fact"
    >
      {notes.join(", ") || (closed > 0 ? "None missed" : "")}
    </Figure>
  );
}

function Next({ next, summary }: { next: NextPeriod | undefined; summary: CompanySummary }) {
  if (!next) {
    const isLoading = summary.nextCheckin !== undefined;
    return (
      <Figure label="Next period" value={isLoading ? "…" : "None left"} kind="fact">
        {isLoading ? "" : `The last ended on ${formatEnd(summary.period?.end)}`}
      </Figure>
    );
  }
  const { row, checkin } = next;
  const status = statusOf(checkin);
  const isPaced = status === "open" || status === "upcoming";
  const label = `Next: ${row.name}, to ${formatEnd(checkin.period?.end)}`;
  return (
    <Figure
      label={
        <a className="quiet" href={paths.checkin(summary.companyId, row.id, checkin.number)}>
          {label}
        </a>
      }
      value={isPaced ? needValue(checkin.neededDailySpend) : statusWord(status)}
      kind="fact"
    >
      {isPaced ? <Pace next={next} /> : <Reached next={next} />}
    </Figure>
  );
}

function needValue(needed: NextPeriod["checkin"]["neededDailySpend"]): ReactNode {
  return (
    <>
      {formatMoneyUp(nanosOf(needed))} <small>a day</small>
    </>
  );
}

function Pace({ next: { row, checkin } }: { next: NextPeriod }) {
  const now =
    row.currentDailySpend === undefined ? "nothing spent yet" : `now ${formatMoney(row.currentDailySpend)}`;
  return (
    <>
      needed, <b>{now}</b>, {daysWords(checkin)} to reach {formatMoney(nanosOf(checkin.amount))}
    </>
  );
}

function Reached({ next: { checkin } }: { next: NextPeriod }) {
  return `${formatMoney(nanosOf(checkin.actual))} of ${formatMoney(nanosOf(checkin.amount))}`;
}

function Ahead({ summary, promised }: { summary: CompanySummary; promised: bigint | undefined }) {
  const { open = 0, upcoming = 0 } = summary.counts ?? {};
  const notes = [
    open > 0 ? `${formatCount(open)} open` : "",
    upcoming > 0 ? `${formatCount(upcoming)} upcoming` : "",
    promised ? `${formatMoney(promised)} promised` : "",
  ];
  return (
    <Figure label="Periods ahead" value={formatCount(open + upcoming)} kind="fact">
      {notes.filter((note) => note !== "").join(", ")}
    </Figure>
  );
}
