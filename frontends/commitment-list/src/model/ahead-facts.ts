import type { Checkin } from "@portal/contracts/commitment/v1/checkin_pb";
import type { CompanySummary } from "@portal/contracts/commitment/v1/company_summary_pb";
import { capitalised, countWord, formatEnd, formatMoney, formatMoneyUp, nanosOf, statusOf } from "@portal/ui";
import type { CommitmentRow } from "./commitment-row";

/** The check-in of a company that ends next, with the commitment it belongs to. */
export interface NextPeriod {
  readonly row: CommitmentRow;
  readonly checkin: Checkin;
}

/** Finds the check-in that the summary points to; undefined if none is left or its page is still to come. */
export function nextPeriodOf(
  summary: CompanySummary,
  rows: readonly CommitmentRow[],
): NextPeriod | undefined {
  const next = summary.nextCheckin;
  const row = next && rows.find(({ id }) => id === next.commitmentId);
  const checkin = row?.checkins.find(({ number }) => number === next?.checkinNumber);
  return row && checkin ? { row, checkin } : undefined;
}

/** What is ahead, in sentences of facts: how many periods, and what the next one needs. */
export function aheadSentences(summary: CompanySummary, next: NextPeriod | undefined): string {
  const sentences = [awaitingSentence(summary), aheadSentence(summary), next ? nextSentence(next) : ""];
  return sentences.filter((sentence) => sentence !== "").join(" ");
}

/** How many periods are over without their data; empty if none is, or if the answer of the page says it. */
export function awaitingSentence({ counts }: CompanySummary): string {
  const { awaitingData: awaiting = 0, missed = 0 } = counts ?? {};
  // Without a missed period the sentence above has said it already.
  if (awaiting === 0 || missed === 0) return "";
  return awaiting === 1
    ? "One more period is over and awaits its data."
    : `${capitalised(countWord(awaiting))} more periods are over and await their data.`;
}

function aheadSentence({ counts, period }: CompanySummary): string {
  const { open = 0, upcoming = 0, awaitingData = 0, noData = 0 } = counts ?? {};
  const ahead = open + upcoming;
  if (ahead === 0) {
    return awaitingData + noData > 0 ? "" : `No period is left: the last ended on ${formatEnd(period?.end)}.`;
  }
  const count = capitalised(countWord(ahead));
  const subject = ahead === 1 ? `${count} period is ahead` : `${count} periods are ahead`;
  return `${subject}, ${runningClause(open, upcoming)}.`;
}

function runningClause(open: number, upcoming: number): string {
  if (open === 0) return upcoming === 1 ? "not started yet" : "none of them started yet";
  if (upcoming === 0) return open === 1 ? "and runs now" : "all of them running now";
  return open === 1 ? "one of them running now" : `${countWord(open)} of them running now`;
}

function nextSentence({ row, checkin }: NextPeriod): string {
  const end = formatEnd(checkin.period?.end);
  const reached = `${formatMoney(nanosOf(checkin.actual))} of ${formatMoney(nanosOf(checkin.amount))}`;
  switch (statusOf(checkin)) {
    case "awaiting":
      return `${row.name} to ${end} is the oldest that waits: ${reached} so far.`;
    case "already-met":
      return `The next to end is ${row.name} on ${end}, which has reached its amount: ${reached}.`;
    case "no-data":
      return "";
    default:
      return `The next to end is ${row.name} on ${end}: ${paceClause(row, checkin)}.`;
  }
}

function paceClause(row: CommitmentRow, checkin: Checkin): string {
  const need = `it needs ${formatMoneyUp(nanosOf(checkin.neededDailySpend))} a day`;
  if (row.currentDailySpend === undefined) return `${need}, and nothing has been spent yet`;
  return `${need}, and spend is ${formatMoney(row.currentDailySpend)} a day now`;
}
