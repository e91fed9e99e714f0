import { type Encoding, encodingOf } from "./encoding";
import { type Delimiter, delimiterOf, type FileRecord, RecordReader, recordsOf } from "./records";
import { withPlainLines } from "./text-parts";

const HEAD_BYTES = 1 << 16;
/** Even, so that no character of UTF-16 is cut. */
const PIECE_BYTES = 1 << 14;
const PIECES = 12;

/** Rows from all over a file: what a column holds is seldom told by its first rows alone. */
export interface Sample {
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  /** The first row, whatever it is. */
  readonly first: readonly string[];
  /** Rows of the head, then of pieces of the rest. */
  readonly others: readonly FileRecord[];
  /** The line of a quote that is never closed, where the sample is all of the file. */
  readonly openQuoteLine: number | undefined;
}

/** The first bytes of a file. */
export async function headOf(file: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
}

/** Takes a sample of a file; undefined if there is no row in it. */
export async function sampleOf(file: Blob, head: Uint8Array<ArrayBuffer>): Promise<Sample | undefined> {
  const encoding = encodingOf(head);
  const decode = (bytes: BufferSource) => withPlainLines(new TextDecoder(encoding).decode(bytes));
  const headText = decode(head);
  const headLines = file.size > head.length ? upToLastLine(headText) : headText;
  const delimiter = delimiterOf(headLines);
  const reader = new RecordReader(delimiter);
  const [first, ...others] = [...reader.push(headLines), ...reader.end()];
  if (!first) return undefined;
  const openQuoteLine = file.size > head.length ? undefined : reader.openQuoteLine;
  for (const at of piecePlaces(file.size)) {
    const text = decode(await file.slice(at, at + PIECE_BYTES).arrayBuffer());
    others.push(...recordsOf(upToLastLine(afterFirstLine(text)), delimiter));
  }
  const { length } = first.cells;
  // A piece may begin inside a quoted cell; its rows are then cut elsewhere.
  const whole = others.filter(({ cells }) => cells.length === length);
  return {
    encoding,
    delimiter,
    first: first.cells,
    others: whole.length > 0 ? whole : others,
    openQuoteLine,
  };
}

function piecePlaces(size: number): readonly number[] {
  if (size <= HEAD_BYTES + PIECE_BYTES) return [];
  const step = (size - HEAD_BYTES - PIECE_BYTES) / PIECES;
  return Array.from({ length: PIECES }, (_, index) => 2 * Math.floor((HEAD_BYTES + (index + 1) * step) / 2));
}

function upToLastLine(text: string): string {
  const end = text.lastIndexOf("\n");
  return end < 0 ? text : text.slice(0, end);
}

function afterFirstLine(text: string): string {
  return text.slice(text.indexOf("\n") + 1);
}
