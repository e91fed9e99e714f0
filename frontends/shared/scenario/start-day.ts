import { dayOf, formatDay, formatEnd, isMidnight, MICROS_PER_DAY, midnightOf, monthName } from "@portal/ui";
import type { FieldProblem } from "./amount";
import { texts } from "./texts";

const { problem: words } = texts;

const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;

const IN_WORDS = /^(\d{1,2})\s+(\p{L}{3,})\.?\s+(\d{4})$/u;
const MONTHS = Array.from({ length: 12 }, (_, index) => monthName(index + 1).toLowerCase());

/** A day that was typed, as an address has it: "1 Feb 2025" is "2025-02-01". What is no day stays as it is. */
export function addressDay(typed: string): string {
  const text = typed.trim();
  const [, day = "", name = "", year = ""] = IN_WORDS.exec(text) ?? [];
  const month = MONTHS.findIndex((short) => name.toLowerCase().startsWith(short)) + 1;
  return month === 0 ? text : [year, `${month}`.padStart(2, "0"), day.padStart(2, "0")].join("-");
}

/** The same day as it is read everywhere else: "1 Feb 2025"; what is no day stays as it is. */
export function dayText(day: string): string {
  const start = startOf(day, undefined);
  return typeof start === "bigint" ? formatDay(start) : day;
}

/** Reads the day a change starts on, as its midnight in microseconds since 1970; undefined if none is given. */
export function startOf(text: string, lastEnd: bigint | undefined): bigint | FieldProblem | undefined {
  if (text === "") return undefined;
  const [, year, month, day] = DAY.exec(text)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return noDay(text);
  const start = midnightOf({ year, month, day });
  // The 31st of February is the 3rd of March to the calendar, and a mistake to its reader.
  if (year < 1 || isoDay(start) !== text) return noDay(text);
  if (lastEnd !== undefined && start >= lastEnd) {
    return { problem: words.tooLate(formatDay(start), formatEnd(lastEnd)) };
  }
  return start;
}

/** The first day that a change can start on, once so much is counted, as an address has it. */
export function firstDay(countedUntil: bigint): string {
  return isoDay(isMidnight(countedUntil) ? countedUntil : countedUntil + MICROS_PER_DAY);
}

/** Whether a change starts later than it could. */
export function startsLater(start: bigint | undefined, countedUntil: bigint | undefined): boolean {
  return start !== undefined && countedUntil !== undefined && isoDay(start) > firstDay(countedUntil);
}

/** A day as an address has it: "2025-02-01". */
export function isoDay(moment: bigint): string {
  const { year, month, day } = dayOf(moment);
  return [`${year}`.padStart(4, "0"), `${month}`.padStart(2, "0"), `${day}`.padStart(2, "0")].join("-");
}

function noDay(text: string): FieldProblem {
  return { problem: words.noDay(text) };
}
