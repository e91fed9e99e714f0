import type { CompanySummary } from "@portal/contracts/commitment/v1/company_summary_pb";
import { formatCount, formatEnd, formatEstimate, type Prospect, RANGE_LABEL, statusWord } from "@portal/ui";
import { notClosedCount, type OwedEstimate } from "./owed-estimate";
import { type Phrase, plain, strong } from "./phrases";
import { rangeWords } from "./range-words";

/** What is to be expected: how the periods ahead stand, and what is owed in the end. */
export function outlookSentences(summary: CompanySummary, estimate: OwedEstimate): Phrase[] {
  return [
    ...standingSentence(summary, estimate),
    plain(` ${expectedSentence(summary, estimate)}`),
    ...leftOutSentence(estimate),
  ];
}

/** "ahead", or "not closed yet" where some of them are over and wait for their data. */
export function aheadWords({ counts }: CompanySummary): string {
  return (counts?.awaitingData ?? 0) > 0 ? "not closed yet" : "ahead";
}

const DOUBTFUL: readonly Prospect[] = ["at-risk", "off-track"];

function standingSentence(summary: CompanySummary, { counts }: OwedEstimate): Phrase[] {
  const total = notClosedCount(counts);
  const where = aheadWords(summary);
  const alike = ([...DOUBTFUL, "on-track"] as const).find((status) => counts[status] === total);
  if (alike) {
    const word = statusWord(alike).toLowerCase();
    const emphasis = alike === "on-track" ? plain : strong;
    return [plain(`${allWords(total, where)} `), emphasis(word), plain(".")];
  }
  const clauses = DOUBTFUL.filter((status) => counts[status] > 0).map((status) =>
    strong(`${areWords(counts[status])} ${statusWord(status).toLowerCase()}`),
  );
  const [first = plain("none is at risk or off track"), second] = clauses;
  const of = plain(`Of the ${formatCount(total)} periods ${where} `);
  return second ? [of, first, plain(" and "), second, plain(".")] : [of, first, plain(".")];
}

function allWords(count: number, where: string): string {
  if (count === 1) return `The one period ${where} is`;
  return count === 2 ? `Both periods ${where} are` : `All ${formatCount(count)} periods ${where} are`;
}

function areWords(count: number): string {
  return `${formatCount(count)} ${count === 1 ? "is" : "are"}`;
}

/** The mean of many futures says little without how far they lie apart. */
function expectedSentence({ period }: CompanySummary, estimate: OwedEstimate): string {
  const by = `By ${formatEnd(period?.end)}`;
  if (estimate.expectedShortfall === 0n) return `${by} we expect nothing more to be owed.`;
  const expected = `${by} we expect ${formatEstimate(estimate.shownOwed)} owed`;
  const label = estimate.isUnlikelyToGrow ? "" : `${RANGE_LABEL} `;
  return `${expected} (${label}${rangeWords(estimate)}).`;
}

function leftOutSentence({ counts }: OwedEstimate): Phrase[] {
  const leftOut = counts["insufficient-history"];
  if (leftOut === 0) return [];
  const words = leftOut === 1 ? "1 period" : `${formatCount(leftOut)} periods`;
  return [plain(` That leaves out ${words} without enough history for an outlook.`)];
}
