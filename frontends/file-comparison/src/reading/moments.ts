import { monthNumber } from "./month-names";

/** How exactly a text says when something was. */
export type Precision = "month" | "day" | "instant";

/** What a text says of a time. */
export interface Moment {
  /** Microseconds since 1970 by the clock that the text was written by; exact, as they stay below 2^53. */
  readonly micros: number;
  readonly precision: Precision;
  /** The text names its zone, so that the clock is UTC. */
  readonly isZoned: boolean;
}

/**
 * The ways in which a column writes its times: 2024-01-31, 31.01.2024, 01/31/2024, 31 Jan 2024, 2024-01 or Jan 2024,
 * and the day numbers of spreadsheets.
 */
export const DATE_FORMS = ["iso", "day-first", "month-first", "named", "month", "serial"] as const;
export type DateForm = (typeof DATE_FORMS)[number];

export const MICROS_PER_SECOND = 1e6;
export const MICROS_PER_DAY = 86_400 * MICROS_PER_SECOND;

const TIME = String.raw`(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,](\d{1,9}))?)?\s*([ap])?\.?(?:m\.?)?`;
const ZONE = String.raw`(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?`;
const AFTER_DAY = String.raw`(?:[T,\s]+${TIME}\s*${ZONE})?$`;
const ISO = new RegExp(String.raw`^(\d{4})([-/.]?)(\d{2})\2(\d{2})${AFTER_DAY}`, "i");
const NUMBERS = new RegExp(String.raw`^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})${AFTER_DAY}`, "i");
const DAY_NAME_YEAR = new RegExp(
  String.raw`^(\d{1,2})\.?[-\s]+(\p{L}+)\.?[-,\s]+(\d{4}|\d{2})${AFTER_DAY}`,
  "iu",
);
const NAME_DAY_YEAR = new RegExp(String.raw`^(\p{L}+)\.?[-\s]+(\d{1,2}),?[-\s]+(\d{4})${AFTER_DAY}`, "iu");
const YEAR_MONTH = /^(\d{4})[-/.](\d{1,2})$/;
const MONTH_YEAR = /^(\d{1,2})[-/.](\d{4})$/;
const NAME_YEAR = /^(\p{L}+)\.?[-'\s]+(\d{4}|\d{2})$/u;
const YEAR_NAME = /^(\d{4})[-\s]+(\p{L}+)\.?$/u;
const SERIAL = /^\d{5}(?:[.,]\d+)?$/;
/** 30 December 1899, from which spreadsheets count days. */
const SERIAL_ZERO_DAYS = -25_569;

/** Reads a time that is written in a form; undefined if it is not. */
export function readMoment(text: string, form: DateForm): Moment | undefined {
  return READERS[form](text.trim());
}

/**
 * The form that most of the texts are written in.
 *
 * @returns `day-or-month-first` where each text could be either, undefined where no form fits half of them
 */
export function dateFormOf(texts: readonly string[]): DateForm | "day-or-month-first" | undefined {
  if (texts.length === 0) return undefined;
  const fits = DATE_FORMS.map((form) => ({
    form,
    fit: texts.filter((text) => readMoment(text, form) !== undefined).length,
  }));
  const best = fits.reduce((a, b) => (b.fit > a.fit ? b : a));
  if (best.fit * 2 < texts.length) return undefined;
  const isEither =
    best.form === "day-first" && fits.some((each) => each.form === "month-first" && each.fit === best.fit);
  return isEither ? "day-or-month-first" : best.form;
}

const READERS: Record<DateForm, (text: string) => Moment | undefined> = {
  iso: (text) => {
    // The interval of a cloud export: a row counts where it begins.
    const [start = text] = /^\d{4}-\d\d-\d\dT[^/]+(?=\/)/.exec(text) ?? [];
    const [, year, , month, day, ...time] = ISO.exec(start) ?? [];
    return year ? moment({ year, month, day }, time) : undefined;
  },
  "day-first": (text) => {
    const [, day, month, year, ...time] = NUMBERS.exec(text) ?? [];
    return day ? moment({ year, month, day }, time) : undefined;
  },
  "month-first": (text) => {
    const [, month, day, year, ...time] = NUMBERS.exec(text) ?? [];
    return day ? moment({ year, month, day }, time) : undefined;
  },
  named: (text) => {
    const dayFirst = DAY_NAME_YEAR.exec(text);
    const [, first = "", second = "", year, ...time] = dayFirst ?? NAME_DAY_YEAR.exec(text) ?? [];
    const [day, name] = dayFirst ? [first, second] : [second, first];
    return year ? moment({ year, month: monthNumber(name), day }, time) : undefined;
  },
  month: (text) => {
    const yearFirst = YEAR_MONTH.exec(text) ?? YEAR_NAME.exec(text);
    const [, first = "", second = ""] = yearFirst ?? MONTH_YEAR.exec(text) ?? NAME_YEAR.exec(text) ?? [];
    const [year, month] = yearFirst ? [first, second] : [second, first];
    const midnight =
      year && midnightOf({ year, month: /\d/.test(month) ? month : monthNumber(month), day: "1" });
    return midnight === undefined || midnight === ""
      ? undefined
      : { micros: midnight, precision: "month", isZoned: false };
  },
  serial: (text) => {
    if (!SERIAL.test(text)) return undefined;
    const days = Number(text.replace(",", ".")) + SERIAL_ZERO_DAYS;
    // A fraction of a day is only exact to the second.
    const micros = Math.round(days * 86_400) * MICROS_PER_SECOND;
    return { micros, precision: Number.isInteger(days) ? "day" : "instant", isZoned: false };
  },
};

interface DayText {
  readonly year: string | undefined;
  readonly month: string | undefined;
  readonly day: string | undefined;
}

function moment(day: DayText, [hour, ...rest]: readonly (string | undefined)[]): Moment | undefined {
  const midnight = midnightOf(day);
  if (midnight === undefined) return undefined;
  if (hour === undefined) return { micros: midnight, precision: "day", isZoned: false };
  const [minute, second, fraction, half, zone] = rest;
  const time = timeOfDay(hour, minute, second, fraction, half);
  if (time === undefined) return undefined;
  return { micros: midnight + time - offsetOf(zone), precision: "instant", isZoned: zone !== undefined };
}

/** The midnight of a day, if the calendar has it. */
function midnightOf({ year, month, day }: DayText): number | undefined {
  const fullYear = year?.length === 2 ? 2000 + Number(year) : Number(year);
  const date = new Date(Date.UTC(fullYear, Number(month) - 1, Number(day)));
  const isReal = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return isReal ? date.getTime() * 1000 : undefined;
}

function timeOfDay(hour: string, minute = "", second = "0", fraction = "0", half = ""): number | undefined {
  const isAfternoon = half.toLowerCase() === "p";
  const hours = half === "" ? Number(hour) : (Number(hour) % 12) + (isAfternoon ? 12 : 0);
  if (hours > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const micros = Number(fraction.padEnd(6, "0").slice(0, 6));
  return (hours * 3600 + Number(minute) * 60 + Number(second)) * MICROS_PER_SECOND + micros;
}

/** How far the clock of a zone is ahead of UTC. */
function offsetOf(zone: string | undefined): number {
  const [, sign, hours, minutes = "0"] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone ?? "") ?? [];
  if (!sign) return 0;
  const seconds = Number(hours) * 3600 + Number(minutes) * 60;
  return (sign === "-" ? -seconds : seconds) * MICROS_PER_SECOND;
}
