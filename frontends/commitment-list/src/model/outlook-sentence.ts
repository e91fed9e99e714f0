import type { CompanySummary } from "@portal/contracts/commitment/v1/company_summary_pb";
import { formatEnd, formatEstimate, type Phrase, type Prospect, plain, statusWord, strong } from "@portal/ui";
import { texts } from "../texts";
import { notClosedCount, type OwedEstimate } from "./owed-estimate";
import { rangeWords } from "./range-words";

/** What is to be expected: how the periods ahead stand, and what is owed in the end. */
export function outlookSentences(summary: CompanySummary, estimate: OwedEstimate): readonly Phrase[] {
  const leftOut = estimate.counts["insufficient-history"];
  return [
    ...standingSentence(summary, estimate),
    plain(` ${expectedSentence(summary, estimate)}`),
    ...(leftOut > 0 ? [plain(` ${texts.outlook.leftOut(leftOut)}`)] : []),
  ];
}

const DOUBTFUL: readonly Prospect[] = ["at-risk", "off-track"];

function standingSentence({ counts: states }: CompanySummary, { counts }: OwedEstimate): readonly Phrase[] {
  const total = notClosedCount(counts);
  // Their data cannot come any more in time, so they are told once, with their outlook.
  const awaiting = Math.min(total, states?.awaitingData ?? 0);
  const alike = ([...DOUBTFUL, "on-track"] as const).find((status) => counts[status] === total);
  if (alike) {
    const word = statusWord(alike).toLowerCase();
    const emphasis = alike === "on-track" ? plain : strong;
    return [plain(texts.outlook.allAre(total, awaiting)), emphasis(word), plain(".")];
  }
  const clauses = DOUBTFUL.filter((status) => counts[status] > 0).map((status) =>
    strong(texts.outlook.countAre(counts[status], statusWord(status).toLowerCase())),
  );
  const [first = plain(texts.outlook.noneDoubtful), second] = clauses;
  const of = plain(texts.outlook.ofThe(total, awaiting));
  return second ? [of, first, plain(texts.outlook.and), second, plain(".")] : [of, first, plain(".")];
}

/** The mean of many futures says little without how far they lie apart. */
function expectedSentence({ period }: CompanySummary, estimate: OwedEstimate): string {
  const end = formatEnd(period?.end);
  if (estimate.expectedShortfall === 0n) return texts.outlook.nothingMore(end);
  const amount = formatEstimate(estimate.shownOwed);
  return texts.outlook.expected(end, amount, rangeWords(estimate), estimate.isUnlikelyToGrow);
}
