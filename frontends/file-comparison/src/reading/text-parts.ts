import type { Encoding } from "./encoding";

/** A piece of a file's text, with line ends as \n. */
export interface TextPart {
  readonly text: string;
  /** The bytes of the file that have been read so far. */
  readonly bytes: number;
}

/** Large enough that few pieces are needed, small enough that progress moves. */
const PART_BYTES = 1 << 19;

/**
 * Reads the text of a file piece by piece.
 *
 * @throws {TypeError} where the bytes are not of that encoding
 */
export async function* textParts(file: Blob, encoding: Encoding): AsyncGenerator<TextPart> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let held = "";
  for (let at = 0; at < file.size; at += PART_BYTES) {
    const bytes = await file.slice(at, at + PART_BYTES).arrayBuffer();
    const text = held + decoder.decode(bytes, { stream: at + PART_BYTES < file.size });
    // The line feed that belongs to it may be the first character of the next piece.
    held = text.endsWith("\r") ? "\r" : "";
    yield { text: withPlainLines(held ? text.slice(0, -1) : text), bytes: at + bytes.byteLength };
  }
  if (held) yield { text: "\n", bytes: file.size };
}

/** Line ends of every system as \n. */
export function withPlainLines(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}
