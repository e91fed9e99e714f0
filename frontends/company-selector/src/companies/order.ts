import type { CompanySummary } from "@portal/contracts/commitment/v1/company_summary_pb";
import { nanosOf } from "@portal/ui";
import { expectedOwed } from "./expected";

/** The companies to look at first by the facts: most owed, then most missed, then by name. */
export function mostOwedFirst(summaries: readonly CompanySummary[]): CompanySummary[] {
  return summaries.toSorted((a, b) => byOwed(a, b) || byMissed(a, b) || byName(a, b));
}

/** The companies to look at first by what is expected; one without a forecast by what it owes already. */
export function mostExpectedFirst(summaries: readonly CompanySummary[]): CompanySummary[] {
  return summaries.toSorted(
    (a, b) => byExpected(a, b) || byOwed(a, b) || byProspect(a, b) || byMissed(a, b) || byName(a, b),
  );
}

function byExpected(a: CompanySummary, b: CompanySummary): number {
  return largerFirst(expectedOwed(a) ?? nanosOf(a.owed), expectedOwed(b) ?? nanosOf(b.owed));
}

function byOwed(a: CompanySummary, b: CompanySummary): number {
  return largerFirst(nanosOf(a.owed), nanosOf(b.owed));
}

function byProspect(a: CompanySummary, b: CompanySummary): number {
  const [mine, other] = [a.outlook?.counts, b.outlook?.counts];
  return (other?.offTrack ?? 0) - (mine?.offTrack ?? 0) || (other?.atRisk ?? 0) - (mine?.atRisk ?? 0);
}

function byMissed(a: CompanySummary, b: CompanySummary): number {
  return (b.counts?.missed ?? 0) - (a.counts?.missed ?? 0);
}

function byName(a: CompanySummary, b: CompanySummary): number {
  if (a.companyDisplayName === b.companyDisplayName) return 0;
  return a.companyDisplayName < b.companyDisplayName ? -1 : 1;
}

function largerFirst(a: bigint, b: bigint): number {
  return a === b ? 0 : a < b ? 1 : -1;
}
