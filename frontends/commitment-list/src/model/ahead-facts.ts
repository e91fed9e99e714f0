import type { Checkin } from "@portal/contracts/commitment/v1/checkin_pb";
import type { CompanySummary } from "@portal/contracts/commitment/v1/company_summary_pb";
import { formatEnd, formatMoney, formatMoneyUp, nanosOf, statusOf } from "@portal/ui";
import { texts } from "../texts";
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

function awaitingSentence({ counts }: CompanySummary): string {
  const { awaitingData: awaiting = 0, missed = 0 } = counts ?? {};
  // Without a missed period the sentence above has said it already.
  return awaiting === 0 || missed === 0 ? "" : texts.facts.awaiting(awaiting);
}

function aheadSentence({ counts, period }: CompanySummary): string {
  const { open = 0, upcoming = 0, awaitingData = 0, noData = 0 } = counts ?? {};
  if (open + upcoming > 0) return texts.facts.ahead(open, upcoming);
  return awaitingData + noData > 0 ? "" : texts.facts.noneLeft(formatEnd(period?.end));
}

function nextSentence({ row, checkin }: NextPeriod): string {
  const end = formatEnd(checkin.period?.end);
  const reached = texts.facts.partOf(
    formatMoney(nanosOf(checkin.actual)),
    formatMoney(nanosOf(checkin.amount)),
  );
  switch (statusOf(checkin)) {
    case "awaiting":
      return texts.facts.oldestAwaiting(row.name, end, reached);
    case "already-met":
      return texts.facts.nextReached(row.name, end, reached);
    case "no-data":
      return "";
    default:
      return texts.facts.next(
        row.name,
        end,
        formatMoneyUp(nanosOf(checkin.neededDailySpend)),
        row.currentDailySpend === undefined ? undefined : formatMoney(row.currentDailySpend),
      );
  }
}
