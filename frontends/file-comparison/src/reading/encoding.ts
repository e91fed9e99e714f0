/** The ways a text file of a spreadsheet or a cloud export is encoded. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** Tells the encoding of a file by its first bytes: by its mark if it has one, else by what can be read. */
export function encodingOf(head: Uint8Array): Encoding {
  if (startsWith(head, [0xff, 0xfe])) return "utf-16le";
  if (startsWith(head, [0xfe, 0xff])) return "utf-16be";
  // Digits and separators of UTF-16 have a zero beside each.
  if (head.length >= 4 && head[1] === 0 && head[3] === 0) return "utf-16le";
  if (head.length >= 4 && head[0] === 0 && head[2] === 0) return "utf-16be";
  return isUtf8(head) ? "utf-8" : "windows-1252";
}

/** Kinds of file that people take for a table in text. */
export type OtherKind = "workbook" | "pdf" | "archive" | "parquet" | "binary";

/** Tells a file that is no text at all by its first bytes, whatever its name says. */
export function otherKindOf(head: Uint8Array, name: string): OtherKind | undefined {
  if (startsWith(head, [0x50, 0x4b, 0x03, 0x04])) return isWorkbook(head, name) ? "workbook" : "archive";
  if (startsWith(head, [0xd0, 0xcf, 0x11, 0xe0])) return "workbook";
  if (startsWith(head, [0x25, 0x50, 0x44, 0x46])) return "pdf";
  if (startsWith(head, [0x1f, 0x8b])) return "archive";
  if (startsWith(head, [0x50, 0x41, 0x52, 0x31])) return "parquet";
  return isBinary(head) ? "binary" : undefined;
}

/** What the archives of workbooks hold, by the names of their first entries, which are not compressed. */
const WORKBOOK_ENTRY = /xl\/(?:workbook|worksheets|_rels)|opendocument\.spreadsheet|Index\/Document\.iwa/;

function isWorkbook(head: Uint8Array, name: string): boolean {
  if (/\.(xlsx|xlsm|xlsb|ods|numbers)$/i.test(name)) return true;
  return WORKBOOK_ENTRY.test(new TextDecoder("latin1").decode(head));
}

/** Of every hundred bytes of text fewer than one is a control character that no text needs. */
function isBinary(head: Uint8Array): boolean {
  if (encodingOf(head).startsWith("utf-16")) return false;
  const controls = head.reduce(
    (count, byte) => (byte < 9 || (byte > 13 && byte < 32) ? count + 1 : count),
    0,
  );
  return controls * 100 > head.length;
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    // As part of a stream, a character that the cut runs through is no fault.
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
