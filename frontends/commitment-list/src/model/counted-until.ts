import type { CompanySummary } from "@portal/contracts/commitment/v1/company_summary_pb";
import { formatEnd, formatStart, instantOf } from "@portal/ui";
import { millis } from "./time-window";

/** The moment up to which spend counts, and why it is that one. */
export interface CountedUntil {
  /** In milliseconds since 1970. */
  readonly moment: number;
  /** "data through 31 Dec 2024", or "as of 30 Jun 2024" where the question is about an earlier moment. */
  readonly reason: string;
}

/** The earlier of the moment asked about and the end of the data; undefined without data. */
export function countedUntil({ asOfTime, dataThroughTime }: CompanySummary): CountedUntil | undefined {
  const [asOf, dataThrough] = [instantOf(asOfTime), instantOf(dataThroughTime)];
  if (dataThrough === undefined) return undefined;
  if (asOf !== undefined && asOf < dataThrough) {
    return { moment: millis(asOf), reason: `as of ${formatStart(asOf)}` };
  }
  return { moment: millis(dataThrough), reason: `data through ${formatEnd(dataThrough)}` };
}
