import type { CompanySummary } from "@portal/contracts/commitment/v1/company_summary_pb";
import { formatInstant } from "@portal/ui";
import { texts } from "../texts";
import { commonMoment } from "./counted";
import { type Ahead, aheadWords } from "./expectation";
import { dataWords } from "./footnotes";
import { companiesSentence, lateSentences } from "./sentences";

/** What the page says, to stand without it: with the moments of its figures. The companies come most owed first. */
export function sharedSentence(summaries: readonly CompanySummary[], ahead: Ahead): string {
  const asOf = commonMoment(summaries.map(({ asOfTime }) => asOfTime));
  const { asOf: asOfWords, asOfLatest } = texts.footnotes;
  const moments = [asOf ? asOfWords(formatInstant(asOf)) : asOfLatest, dataWords(summaries)].join(", ");
  return [
    companiesSentence(summaries),
    // A part of the estimates is not yet an answer.
    ahead.progress === "pending" ? "" : aheadWords(ahead),
    ...lateSentences(summaries),
    `${moments}.`,
  ]
    .filter(Boolean)
    .join(" ");
}
