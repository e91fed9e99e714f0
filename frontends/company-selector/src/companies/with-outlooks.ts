import type { CompanySummary } from "@portal/contracts/commitment/v1/company_summary_pb";
import { instantOf, nanosOf } from "@portal/ui";
import { undecidedCount } from "./expected";

/**
 * The facts, each with its outlook where that has arrived.
 *
 * The two are read one after the other. An outlook belongs to the facts on screen only if its reply was about
 * the same moment and tells the same; else the data or the address have changed in between.
 */
export function withOutlooks(
  facts: readonly CompanySummary[],
  answers: readonly CompanySummary[],
): CompanySummary[] {
  const answerOf = new Map(answers.map((answer) => [answer.companyId, answer]));
  return facts.map((fact) => {
    const answer = answerOf.get(fact.companyId);
    return answer && tellsTheSame(fact, answer) ? answer : fact;
  });
}

/** Whether nothing is left to be read: every company has an outlook or needs none. */
export function isForeseen(summaries: readonly CompanySummary[]): boolean {
  return summaries.every((summary) => summary.outlook !== undefined || undecidedCount(summary) === 0);
}

function tellsTheSame(one: CompanySummary, other: CompanySummary): boolean {
  return (
    instantOf(one.asOfTime) === instantOf(other.asOfTime) &&
    instantOf(one.dataThroughTime) === instantOf(other.dataThroughTime) &&
    nanosOf(one.owed) === nanosOf(other.owed) &&
    undecidedCount(one) === undecidedCount(other)
  );
}
