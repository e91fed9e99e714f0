import { capitalised, formatCount, listOf, plural } from "@portal/ui";
import type { Role } from "../reading/columns";
import type { OtherKind } from "../reading/encoding";
import type { DateForm } from "../reading/moments";
import type { RowFault } from "../reading/row-reader";

const NEEDS = "It needs a header, a column of times and a column of amounts in US dollars.";

const OTHER_KINDS: Record<OtherKind, string> = {
  workbook:
    "It looks like a workbook of Excel or another spreadsheet. Save the sheet as CSV, or copy its rows and paste them here.",
  pdf: "It looks like a PDF. Export the rows as CSV where the PDF came from.",
  archive: "It looks like a ZIP or another compressed file. Unpack it and choose the CSV inside.",
  parquet: "It looks like a Parquet file. Export the rows as CSV where it came from.",
  binary:
    "It looks like a picture, a program or something else that is not text. Choose the CSV of the charges.",
};

const FAULTS: Record<RowFault, string> = {
  "no-amount": "has no amount",
  "not-an-amount": "is not an amount",
  "other-currency": "is not in US dollars",
  "no-time": "has no time",
  "not-a-time": "is not a time of the form of the others",
  "too-many-cells": "has more cells than the header has columns",
  "broken-quote": "has a quote that is not closed",
  "no-service": "does not say its service",
};

const ROLES: Record<Role, string> = {
  time: "Time",
  amount: "Amount, USD",
  service: "Service",
  company: "Company",
  currency: "Currency",
  unused: "Not used",
};

const DATE_FORMS: Record<DateForm, string> = {
  iso: "Year-month-day",
  "day-first": "Day, month, year",
  "month-first": "Month, day, year",
  named: "Month by name",
  month: "Months",
  serial: "Day numbers of a sheet",
};

/** Choosing a file, reading it, and what can be wrong with it. */
export const file = {
  choose: {
    sentence: (subject: string) => `Does your own record of ${subject} agree with ours?`,
    lead: "Choose a file of charges, or of sums by day or month. It is read in this browser and never uploaded.",
    drop: "Drop a CSV or TSV here",
    or: "or",
    button: "Choose a file",
    paste: "Paste rows",
    pasteLabel: "Rows from a sheet, with the header",
    pasteButton: "Compare these rows",
    pastedName: "pasted rows",
    needs: `${NEEDS} Columns of service, company and currency are used if they are there; their names and order do not matter.`,
    period: (period: string) => `Rows of ${period} are compared; others are left out and counted.`,
    again: (name: string) =>
      `“${name}” was compared here. A page keeps no file when it is loaded anew: choose it again to see the same.`,
  },
  progress: {
    label: "Reading the file",
    words: (name: string, rows: number, percent: number) =>
      `Reading ${name}: ${plural(rows, "row")}, ${percent} %`,
    ours: "The file is read. Waiting for our figures.",
    cancel: "Cancel",
  },
  failed: {
    title: (name: string) => `${name} could not be read.`,
    message: "It may have been moved or changed since it was chosen. Choose it again.",
  },
  wrong: {
    empty: (name: string) => ({ title: `${name} is empty.`, next: NEEDS }),
    "not-text": (name: string, what: OtherKind) => ({
      title: `${name} is not a table in text.`,
      next: OTHER_KINDS[what],
    }),
    "open-quote": (name: string, line: number) => ({
      title: `${name} cannot be cut into rows.`,
      next: `A quote is opened on line ${formatCount(line)} and never closed. Correct that line, or export the file again.`,
    }),
    "no-columns": (name: string, missing: readonly ("time" | "amount")[], columns: readonly string[]) => ({
      title: `${name} has no column of ${listOf(missing.map((role) => (role === "time" ? "times" : "amounts")))} that we recognise.`,
      next: `${NEEDS} ${saw(columns)}`,
    }),
    "only-header": (name: string, columns: readonly string[]) => ({
      title: `${name} has a header and no rows.`,
      next: saw(columns),
    }),
    "all-bad": (name: string, count: number) => ({
      title: `No row of ${name} can be read.`,
      next: `${plural(count, "row")} cannot be understood as the columns are read now. Correct that below, or choose another file.`,
    }),
    "other-companies": (name: string, ours: string, names: readonly string[]) => ({
      title: `${name} has no row of ${ours}.`,
      next: `Its rows are of ${listOf(names)}. If that column is not the company, say so below.`,
    }),
    "other-services": (name: string, ours: string, names: readonly string[]) => ({
      title: `${name} has no row of ${ours}.`,
      next: `Its rows are of ${listOf(names)}. If that column is not the service, say so below.`,
    }),
    outside: (name: string, period: string, rows: number, from: string, to: string) => ({
      title: `${name} has no row of ${period}.`,
      next: `Its ${plural(rows, "row")} run from ${from} to ${to}.`,
    }),
  },
  doubts: {
    title: "One thing cannot be told from the file.",
    dayOrMonth: (example: string) => `Which comes first in “${example}”?`,
    dayFirst: (day: string) => `The day: ${day}`,
    monthFirst: (day: string) => `The month: ${day}`,
    decimals: (example: string) => `What does the comma in “${example}” mean?`,
    thousands: (amount: string) => `Thousands: ${amount}`,
    decimal: (amount: string) => `Decimals: ${amount}`,
  },
  bad: {
    title: "Rows that cannot be read",
    detail: "left out of every sum",
    line: "Line",
    text: "Text",
    reason: "Reason",
    fault: (fault: RowFault) => capitalised(FAULTS[fault]),
    some: (shown: number, total: number) => `The first ${formatCount(shown)} of ${formatCount(total)}.`,
    noun: "rows",
  },
  columns: {
    title: "Columns read as",
    heads: { column: "Your column", role: "Read as", first: "First value", note: "Note" },
    roleOf: (column: string) => `Read ${column} as`,
    roles: ROLES,
    form: "Form of the times",
    forms: DATE_FORMS,
    zone: "Zone of the times",
    zones: { utc: "No zone given: UTC", named: (zone: string) => zone },
    zoned: "Each time names its zone",
    shape: "Each row is",
    shapes: { rows: "a charge", days: "the sum of a day", months: "the sum of a month" },
    decimals: "Decimal mark",
    marks: { point: "Decimal point", comma: "Decimal comma" },
    delimiters: { ",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars" },
    separated: (delimiter: string) => `separated by ${delimiter}`,
    noHeader: "without a header",
  },
} as const;

function saw(columns: readonly string[]): string {
  return columns.length === 1
    ? `The file has one column: “${columns[0]}”.`
    : `The file has ${plural(columns.length, "column")}: ${listOf(columns.map((name) => `“${name}”`))}.`;
}
