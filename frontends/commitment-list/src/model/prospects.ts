import { type Phrase, plain } from "@portal/ui";
import { aheadSentences, nextPeriodOf } from "./ahead-facts";
import type { CompanyView } from "./company-view";
import { outlookSentences } from "./outlook-sentence";

/** What is ahead of a company: what to expect of it, or the facts where there is no outlook. */
export function prospectPhrases({ summary, rows, estimate }: CompanyView): readonly Phrase[] {
  if (!estimate) return [plain(aheadSentences(summary, nextPeriodOf(summary, rows)))];
  return outlookSentences(summary, estimate);
}
