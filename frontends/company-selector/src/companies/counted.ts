import type { CompanySummary } from "@portal/contracts/commitment/v1/company_summary_pb";
import { formatEnd, formatStart, type Instant, instantOf, microsOf } from "@portal/ui";
import { texts } from "../texts";

type Moments = Pick<CompanySummary, "asOfTime" | "dataThroughTime">;

/** The moment up to which spend counts: that of the question or the end of the data; undefined without data. */
export function countedUntil(moments: Moments): bigint | undefined {
  return pastMoment(moments) ?? instantOf(moments.dataThroughTime);
}

/** Whether later rows of any company are left out, because the question is about an earlier moment. */
export function leavesRowsOut(summaries: readonly Moments[]): boolean {
  return summaries.some((moments) => pastMoment(moments) !== undefined);
}

/** Which rows of a company count: "data through 31 Dec 2024", or "rows before 30 Jun 2024". */
export function countedWords(moments: Moments): string {
  const past = pastMoment(moments);
  if (past !== undefined) return texts.moments.rowsBefore(formatStart(past));
  const { dataThroughTime } = moments;
  return dataThroughTime ? texts.moments.dataThrough(formatEnd(dataThroughTime)) : texts.moments.noData;
}

/**
 * The same for a column whose head says the rest.
 *
 * @param isPast whether the head says before which moment rows count, not through which day
 */
export function countedCell(moments: Moments, isPast: boolean): string {
  if (!moments.dataThroughTime) return texts.moments.noData;
  return isPast ? formatStart(countedUntil(moments)) : formatEnd(moments.dataThroughTime);
}

/** A moment that all share; undefined if they do not. */
export function commonMoment<T extends Instant>(moments: readonly (T | undefined)[]): T | undefined {
  const [first] = moments;
  return moments.every((moment) => instantOf(moment) === instantOf(first)) ? first : undefined;
}

/** The moment of the question, if the data go on beyond it. */
function pastMoment({ asOfTime, dataThroughTime }: Moments): bigint | undefined {
  if (!asOfTime || !dataThroughTime) return undefined;
  const asOf = microsOf(asOfTime);
  return asOf < microsOf(dataThroughTime) ? asOf : undefined;
}
