import type { CompanySummary } from "@portal/contracts/commitment/v1/company_summary_pb";
import { instantOf, MICROS_PER_DAY } from "@portal/ui";

/** Data this much older than the question are pointed out. */
const STALE_AFTER_DAYS = 3n;

/** The whole days by which the data end before the moment of the question, if that is worth a word. */
export function staleDays({ asOfTime, dataThroughTime }: CompanySummary): number | undefined {
  const [asOf, dataThrough] = [instantOf(asOfTime), instantOf(dataThroughTime)];
  if (asOf === undefined || dataThrough === undefined) return undefined;
  const days = (asOf - dataThrough) / MICROS_PER_DAY;
  return days > STALE_AFTER_DAYS ? Number(days) : undefined;
}
