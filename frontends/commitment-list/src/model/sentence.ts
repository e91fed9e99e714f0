import type { CompanySummary, MissedCommitment } from "@portal/contracts/commitment/v1/company_summary_pb";
import { countWord, formatCount, formatOwed, nanosOf, plural } from "@portal/ui";

/** More commitments than this are not named in the sentence. */
const NAMED = 3;

/** The answer for a company in one sentence of facts. */
export function factsSentence(summary: CompanySummary): string {
  const name = summary.companyDisplayName;
  const { met = 0, missed = 0, noData = 0 } = summary.counts ?? {};
  if (met + missed > 0) return `${closedClause(summary, met, missed)}${awaitingClause(summary)}.`;
  if (noData > 0 && noData === periodCount(summary)) return noDataSentence(name, noData);
  return `${noneClosedClause(name, summary.counts?.awaitingData ?? 0)}, so nothing is owed.`;
}

function closedClause(summary: CompanySummary, met: number, missed: number): string {
  const name = summary.companyDisplayName;
  if (missed === 0) return `${name} has met ${allOf(met)} and owes nothing`;
  const owed = formatOwed(nanosOf(summary.owed));
  const result = met === 0 ? `missed ${allOf(missed)}` : `met ${someOf(met, met + missed)}`;
  return `${name} ${result} and owes ${owed}: ${missedClause(summary.missedCommitments)}`;
}

function allOf(count: number): string {
  if (count === 1) return "its one closed period";
  return count === 2 ? "both of its closed periods" : `all ${countWord(count)} of its closed periods`;
}

function someOf(part: number, whole: number): string {
  return `${formatCount(part)} of its ${formatCount(whole)} closed periods`;
}

function missedClause(missed: readonly MissedCommitment[]): string {
  const named = missed.slice(0, missed.length > NAMED + 1 ? NAMED : NAMED + 1);
  const others = missed.slice(named.length);
  const clauses = named.map(({ commitmentDisplayName, missedCount }, index) =>
    index === 0
      ? `${commitmentDisplayName} missed ${countWord(missedCount)}`
      : `${commitmentDisplayName} ${countWord(missedCount)}`,
  );
  if (others.length > 0) {
    const count = others.reduce((sum, { missedCount }) => sum + missedCount, 0);
    clauses.push(`and ${plural(others.length, "other commitment")} ${countWord(count)}`);
  }
  return clauses.join(", ");
}

// Behind a list of what was missed it would read as part of the list; there the next sentence says it.
function awaitingClause({ counts }: CompanySummary): string {
  const awaiting = counts?.awaitingData ?? 0;
  if (awaiting === 0 || (counts?.missed ?? 0) > 0) return "";
  return awaiting === 1
    ? "; one more is over and awaits its data"
    : `; ${countWord(awaiting)} more are over and await their data`;
}

function noneClosedClause(name: string, awaiting: number): string {
  if (awaiting === 0) return `No period of ${name} has closed yet`;
  const over = awaiting === 1 ? "one is over and awaits its data" : `${countWord(awaiting)} await their data`;
  return `No period of ${name} has closed yet, ${over}`;
}

function noDataSentence(name: string, periods: number): string {
  if (periods === 1) return `The one period of ${name} cannot be measured: its spend was never loaded.`;
  return `None of the ${formatCount(periods)} periods of ${name} can be measured: their spend was never loaded.`;
}

function periodCount({ counts }: CompanySummary): number {
  if (!counts) return 0;
  return counts.met + counts.missed + counts.awaitingData + counts.open + counts.upcoming + counts.noData;
}
