import type { CompanySummary, MissedCommitment } from "@portal/contracts/commitment/v1/company_summary_pb";
import { formatOwed, nanosOf } from "@portal/ui";
import { texts } from "../texts";

/** More commitments than this are not named in the sentence. */
const NAMED = 3;

/** The answer for a company in one sentence of facts. */
export function factsSentence(summary: CompanySummary): string {
  const name = summary.companyDisplayName;
  const { met = 0, missed = 0, noData = 0, awaitingData: awaiting = 0 } = summary.counts ?? {};
  if (met + missed > 0) return `${closedClause(summary, met, missed)}${awaitingClause(summary)}.`;
  if (noData > 0 && noData === periodCount(summary)) return texts.facts.noData(name, noData);
  return awaiting > 0 ? texts.facts.noneClosedAwaiting(name, awaiting) : texts.facts.noneClosed(name);
}

function closedClause(summary: CompanySummary, met: number, missed: number): string {
  const name = summary.companyDisplayName;
  if (missed === 0) return texts.facts.metAll(name, met);
  const owed = formatOwed(nanosOf(summary.owed));
  const who = missedClause(summary.missedCommitments);
  return met === 0
    ? texts.facts.missedAll(name, missed, owed, who)
    : texts.facts.metSome(name, met, met + missed, owed, who);
}

function missedClause(missed: readonly MissedCommitment[]): string {
  const named = missed.slice(0, missed.length > NAMED + 1 ? NAMED : NAMED + 1);
  const others = missed.slice(named.length);
  const clauses = named.map(({ commitmentDisplayName, missedCount }, index) =>
    index === 0
      ? texts.facts.firstMissed(commitmentDisplayName, missedCount)
      : texts.facts.nextMissed(commitmentDisplayName, missedCount),
  );
  if (others.length > 0) {
    const count = others.reduce((sum, { missedCount }) => sum + missedCount, 0);
    clauses.push(texts.facts.othersMissed(others.length, count));
  }
  return clauses.join(", ");
}

// Behind a list of what was missed it would read as part of the list; there, and where there is an outlook, the next
// sentence says it.
function awaitingClause({ counts, outlook }: CompanySummary): string {
  const awaiting = counts?.awaitingData ?? 0;
  const isSaidNext = (counts?.missed ?? 0) > 0 || outlook !== undefined;
  return awaiting === 0 || isSaidNext ? "" : texts.facts.alsoAwaiting(awaiting);
}

function periodCount({ counts }: CompanySummary): number {
  if (!counts) return 0;
  return counts.met + counts.missed + counts.awaitingData + counts.open + counts.upcoming + counts.noData;
}
