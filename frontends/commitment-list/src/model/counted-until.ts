import type { CompanySummary } from "@portal/contracts/commitment/v1/company_summary_pb";
import { formatEnd, formatStart, instantOf } from "@portal/ui";
import { texts } from "../texts";
import { millis } from "./time-window";

/** The moment up to which spend counts, and why it is that one. */
export interface CountedUntil {
  /** In milliseconds since 1970. */
  readonly moment: number;
  /** "data through 31 Dec 2024", or "as of 30 Jun 2024" where the question is about an earlier moment. */
  readonly reason: string;
}

type Moments = Pick<CompanySummary, "asOfTime" | "dataThroughTime">;

/** The earlier of the moment asked about and the end of the data; undefined without data. */
export function countedUntil(moments: Moments): CountedUntil | undefined {
  const dataThrough = instantOf(moments.dataThroughTime);
  if (dataThrough === undefined) return undefined;
  const asOf = pastMoment(moments);
  return asOf === undefined
    ? { moment: millis(dataThrough), reason: texts.moments.dataThrough(formatEnd(dataThrough)) }
    : { moment: millis(asOf), reason: texts.moments.asOf(formatStart(asOf)) };
}

/** What was counted: all that was loaded, or only the rows before a past moment. Later data then say nothing. */
export function countedWords(moments: Moments): string {
  const asOf = pastMoment(moments);
  if (asOf !== undefined) return texts.moments.countsBefore(formatStart(asOf));
  const { dataThroughTime } = moments;
  return dataThroughTime ? texts.moments.dataThrough(formatEnd(dataThroughTime)) : texts.moments.noData;
}

/** The moment of the question, in microseconds since 1970, if the data go on beyond it. */
function pastMoment({ asOfTime, dataThroughTime }: Moments): bigint | undefined {
  const [asOf, dataThrough] = [instantOf(asOfTime), instantOf(dataThroughTime)];
  return asOf !== undefined && dataThrough !== undefined && asOf < dataThrough ? asOf : undefined;
}
