import Papa from "papaparse";

/** The characters that separate columns; where two fit a file alike, the first. */
export const DELIMITERS = ["\t", ";", "|", ","] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** A row of a file as text. */
export interface FileRecord {
  /** Where it begins; the first line of the file is 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** A quote in it is not closed, or closed in the middle of a cell. */
  readonly hasBrokenQuote: boolean;
}

/** A row longer than this is a quote that was never closed. */
const LONGEST_RECORD = 1 << 20;

/** What the parser hands out; its types leave that open. */
interface Parsed {
  readonly data: readonly (readonly string[])[];
  readonly errors: readonly { readonly row?: number }[];
  readonly meta: { readonly cursor: number };
}

/** Cuts a text that arrives in pieces into rows; blank lines are none. */
export class RecordReader {
  readonly #parser: Papa.Parser;
  #rest = "";
  #line = 1;
  #openQuoteLine: number | undefined;

  constructor(delimiter: Delimiter) {
    this.#parser = new Papa.Parser({ delimiter, newline: "\n" });
  }

  /** The rows that the piece completes. */
  push(text: string): readonly FileRecord[] {
    return this.#take(this.#rest + text, true);
  }

  /** The last row, which no line end completes. */
  end(): readonly FileRecord[] {
    return this.#take(this.#rest, false);
  }

  /** The line on which a quote was opened that has taken the lines after it for its own. */
  get openQuoteLine(): number | undefined {
    return this.#openQuoteLine ?? (this.#rest.length > LONGEST_RECORD ? this.#line : undefined);
  }

  #take(text: string, isUnfinished: boolean): readonly FileRecord[] {
    const { data, errors, meta } = this.#parser.parse(text, 0, isUnfinished) as Parsed;
    this.#rest = isUnfinished ? text.slice(meta.cursor) : "";
    const broken = new Set(errors.map(({ row }) => row));
    const records: FileRecord[] = [];
    for (const [index, cells] of data.entries()) {
      const [line, lineEnds] = [this.#line, lineEndsIn(cells)];
      if (broken.has(index) && lineEnds > 0) this.#openQuoteLine ??= line;
      this.#line += 1 + lineEnds;
      if (!isBlank(cells)) records.push({ line, cells, hasBrokenQuote: broken.has(index) });
    }
    return records;
  }
}

/** All rows of a text. */
export function recordsOf(text: string, delimiter: Delimiter): readonly FileRecord[] {
  const reader = new RecordReader(delimiter);
  return [...reader.push(text), ...reader.end()];
}

/** The separator under which the rows of a text fit its first one best. */
export function delimiterOf(sample: string): Delimiter {
  let best: { readonly delimiter: Delimiter; readonly fit: number } = { delimiter: ",", fit: 0 };
  for (const delimiter of DELIMITERS) {
    const [first, ...others] = recordsOf(sample, delimiter);
    const width = first?.cells.length ?? 0;
    if (width < 2) continue;
    const alike = others.filter(({ cells }) => cells.length === width).length;
    const fit = (alike + 1) / (others.length + 1);
    if (fit > best.fit) best = { delimiter, fit };
  }
  return best.delimiter;
}

function lineEndsIn(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf("\n"); at >= 0; at = cell.indexOf("\n", at + 1)) count += 1;
  }
  return count;
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === "");
}
