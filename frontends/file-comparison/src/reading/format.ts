import { type DecimalMark, decimalMarkOf } from "./amounts";
import { guessRoles, isHeader, type Role, type Subject } from "./columns";
import { type DateForm, dateFormOf } from "./moments";
import type { Delimiter } from "./records";
import type { Sample } from "./sample";

/** What one row of a file stands for. */
export const SHAPES = ["rows", "days", "months"] as const;
export type Shape = (typeof SHAPES)[number];

/** What the reader of the page has said about a file; what is left out is guessed. */
export interface Choices {
  readonly roles?: readonly Role[];
  readonly dateForm?: DateForm;
  readonly decimalMark?: DecimalMark;
  /** The zone of times that name none, as an IANA name; UTC if left out. */
  readonly zone?: string;
  readonly shape?: Shape;
}

/** A column as the page shows it. */
export interface Column {
  readonly name: string;
  readonly role: Role;
  /** The first value that is there. */
  readonly firstValue: string;
}

/** How the text of a file is made. */
export interface Layout {
  readonly delimiter: Delimiter;
  readonly hasHeader: boolean;
  readonly columns: readonly Column[];
}

/** How its cells are to be understood. */
export interface Format {
  readonly roles: readonly Role[];
  readonly dateForm: DateForm;
  readonly decimalMark: DecimalMark;
  readonly zone: string;
}

/** What only its owner can say of a file, with a value as an example. */
export type Doubt =
  | { readonly kind: "day-or-month-first"; readonly example: string }
  | { readonly kind: "decimals-or-thousands"; readonly example: string };

export interface FormatGuess {
  readonly layout: Layout;
  /** Undefined where a column that has to be there was not found. */
  readonly format: Format | undefined;
  readonly doubts: readonly Doubt[];
}

/** Works out how a file is to be read from a sample of it and from what was said. */
export function guessFormat(sample: Sample, subject: Subject, choices: Choices): FormatGuess {
  const { names, rows, hasHeader } = table(sample);
  const roles = choices.roles ?? guessRoles(names, rows, subject);
  const columns = names.map((name, index) => ({
    name,
    role: roles[index] ?? "unused",
    firstValue: textsIn(rows, index)[0] ?? "",
  }));
  const layout = { delimiter: sample.delimiter, hasHeader, columns };
  if (!roles.includes("time") || !roles.includes("amount")) return { layout, format: undefined, doubts: [] };
  const times = textsIn(rows, roles.indexOf("time"));
  const amounts = textsIn(rows, roles.indexOf("amount"));
  const form = choices.dateForm ?? dateFormOf(times);
  const mark = choices.decimalMark ?? decimalMarkOf(amounts) ?? decimalMarkBeside(sample.delimiter);
  const doubts: readonly (Doubt | undefined)[] = [
    form === "day-or-month-first" ? { kind: form, example: times[0] ?? "" } : undefined,
    mark
      ? undefined
      : { kind: "decimals-or-thousands", example: amounts.find((text) => text.includes(",")) ?? "" },
  ];
  return {
    layout,
    format: {
      roles,
      dateForm: form === undefined || form === "day-or-month-first" ? "iso" : form,
      decimalMark: mark ?? "point",
      zone: choices.zone ?? "UTC",
    },
    doubts: doubts.filter((doubt) => doubt !== undefined),
  };
}

function table({ first, others }: Sample) {
  const hasHeader = isHeader(first);
  const cells = others.map((record) => record.cells);
  return {
    hasHeader,
    names: first.map((name, index) => (hasHeader && name.trim() ? name.trim() : `Column ${index + 1}`)),
    rows: hasHeader ? cells : [first, ...cells],
  };
}

/** Where semicolons stand between the columns, commas are the decimals. */
function decimalMarkBeside(delimiter: Delimiter): DecimalMark | undefined {
  return delimiter === ";" ? "comma" : undefined;
}

function textsIn(rows: readonly (readonly string[])[], index: number): readonly string[] {
  return rows.map((row) => row[index]?.trim() ?? "").filter((text) => text !== "");
}
