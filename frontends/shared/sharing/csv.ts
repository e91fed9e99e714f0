import type { CsvCell, CsvTable } from "./exports";

/** By this first character spreadsheets know that the text is UTF-8. */
const BYTE_ORDER_MARK = "\ufeff";
const NANOS_PER_UNIT = 1_000_000_000n;

/** A spreadsheet takes a text that begins so for a formula, some also in the wide forms of East Asian type. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
/** Where lists are separated by semicolons, a spreadsheet may split a cell at one. */
const SEPARATOR = /[",;\t\r\n]/;

/** A table as a CSV file after RFC 4180 that spreadsheets read, with nothing in it that they would execute. */
export function csvText({ columns, rows }: CsvTable): string {
  return csvHead(columns) + rows.map(csvLine).join("");
}

/** What a file begins with: the line of its columns. */
export function csvHead(columns: readonly string[]): string {
  return BYTE_ORDER_MARK + csvLine(columns);
}

/** One line with its end. */
export function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map(cellText).join(",")}\r\n`;
}

function cellText(cell: CsvCell): string {
  if (cell === null) return "";
  if (typeof cell === "bigint") return decimalText(cell);
  if (typeof cell === "number") return `${cell}`;
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return SEPARATOR.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Nano-units as an exact decimal number: "-41.2". */
function decimalText(nanos: bigint): string {
  const [sign, size] = nanos < 0n ? ["-", -nanos] : ["", nanos];
  const rest = size % NANOS_PER_UNIT;
  const fraction = rest === 0n ? "" : `.${rest.toString().padStart(9, "0").replace(/0+$/, "")}`;
  return `${sign}${size / NANOS_PER_UNIT}${fraction}`;
}
