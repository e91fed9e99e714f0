import type { CompanySummary } from "@portal/contracts/commitment/v1/company_summary_pb";
import { nanosOf } from "@portal/ui";

/** The number of check-ins that are not closed and have data: those that an outlook is about. */
export function undecidedCount({ counts }: CompanySummary): number {
  return (counts?.awaitingData ?? 0) + (counts?.open ?? 0) + (counts?.upcoming ?? 0);
}

/** The number of check-ins with a forecast; others have too little history. */
export function forecastCount({ outlook }: CompanySummary): number {
  const { onTrack = 0, atRisk = 0, offTrack = 0 } = outlook?.counts ?? {};
  return onTrack + atRisk + offTrack;
}

/**
 * What a company owes in the end, in nano-units: an estimate where a forecast is, else what it owes already if
 * nothing is left to be decided. Undefined where nobody can tell: no outlook, or too little history for one.
 */
export function expectedOwed(summary: CompanySummary): bigint | undefined {
  if (forecastCount(summary) > 0) return nanosOf(summary.outlook?.expectedOwed);
  return isFinal(summary) ? nanosOf(summary.owed) : undefined;
}

/** Whether every check-in is closed, so that what is owed stays. */
export function isFinal(summary: CompanySummary): boolean {
  return undecidedCount(summary) === 0 && (summary.counts?.noData ?? 0) === 0;
}
