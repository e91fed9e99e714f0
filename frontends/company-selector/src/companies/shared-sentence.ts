import type { CompanySummary } from "@portal/contracts/commitment/v1/company_summary_pb";
import { capitalised } from "@portal/ui";
import { type Ahead, aheadWords } from "./expectation";
import { dataWords } from "./footnotes";
import { companiesSentence, lateSentences } from "./sentences";

/**
 * What the page says, to stand without it: with the data that its figures are from. The companies come most owed first.
 */
export function sharedSentence(summaries: readonly CompanySummary[], ahead: Ahead): string {
  return [
    companiesSentence(summaries),
    // A part of the estimates is not yet an answer.
    ahead.progress === "pending" ? "" : aheadWords(ahead),
    ...lateSentences(summaries),
    `${capitalised(dataWords(summaries))}.`,
  ]
    .filter(Boolean)
    .join(" ");
}
