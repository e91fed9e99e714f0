import { dayOf, formatDay, formatEnd, isMidnight, MICROS_PER_DAY, midnightOf } from "@portal/ui";
import type { FieldProblem } from "./amount";

const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;

/** Reads the day a change starts on, as its midnight in microseconds since 1970; undefined if none is given. */
export function startOf(text: string, lastEnd: bigint | undefined): bigint | FieldProblem | undefined {
  if (text === "") return undefined;
  const [, year, month, day] = DAY.exec(text)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return noDay(text);
  const start = midnightOf({ year, month, day });
  // The 31st of February is the 3rd of March to the calendar, and a mistake to its reader.
  if (year < 1 || isoDay(start) !== text) return noDay(text);
  if (lastEnd !== undefined && start >= lastEnd) {
    return {
      problem: `From ${formatDay(start)} on nothing would change: the last period ends on ${formatEnd(lastEnd)}. Choose an earlier day.`,
    };
  }
  return start;
}

/** The first day that a change can start on, once so much is counted, as a date field writes it. */
export function firstDay(countedUntil: bigint): string {
  return isoDay(isMidnight(countedUntil) ? countedUntil : countedUntil + MICROS_PER_DAY);
}

/** Whether a change starts later than it could. */
export function startsLater(start: bigint | undefined, countedUntil: bigint | undefined): boolean {
  return start !== undefined && countedUntil !== undefined && isoDay(start) > firstDay(countedUntil);
}

/** A day as a date field writes it: "2025-02-01". */
export function isoDay(moment: bigint): string {
  const { year, month, day } = dayOf(moment);
  return [`${year}`.padStart(4, "0"), `${month}`.padStart(2, "0"), `${day}`.padStart(2, "0")].join("-");
}

function noDay(text: string): FieldProblem {
  return { problem: `The day “${text}” is not in the calendar: choose one, or write it like 2025-02-01.` };
}
