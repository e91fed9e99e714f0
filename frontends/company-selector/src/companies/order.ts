import type { CompanySummary } from "@portal/contracts/commitment/v1/company_summary_pb";
import { nanosOf } from "@portal/ui";

/** The companies to look at first: most owed, then most missed, then by name. */
export function mostOwedFirst(summaries: readonly CompanySummary[]): CompanySummary[] {
  return summaries.toSorted((a, b) => byOwed(a, b) || byMissed(a, b) || byName(a, b));
}

function byOwed(a: CompanySummary, b: CompanySummary): number {
  const difference = nanosOf(b.owed) - nanosOf(a.owed);
  return difference === 0n ? 0 : difference > 0n ? 1 : -1;
}

function byMissed(a: CompanySummary, b: CompanySummary): number {
  return (b.counts?.missed ?? 0) - (a.counts?.missed ?? 0);
}

function byName(a: CompanySummary, b: CompanySummary): number {
  if (a.companyDisplayName === b.companyDisplayName) return 0;
  return a.companyDisplayName < b.companyDisplayName ? -1 : 1;
}
