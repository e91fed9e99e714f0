import { describe, expect, it } from "vitest";
import { encodingOf, otherKindOf } from "./encoding";
import { delimiterOf, RecordReader, recordsOf } from "./records";
import { textParts } from "./text-parts";

describe("the rows of a text", () => {
  it("keep their lines past quoted line ends and blank lines", () => {
    const records = recordsOf('a,b\n"two\nlines",1\n\nlast,2', ",");
    expect(records.map(({ line, cells }) => [line, ...cells])).toEqual([
      [1, "a", "b"],
      [2, "two\nlines", "1"],
      [5, "last", "2"],
    ]);
  });

  it("are the same however the text is cut", () => {
    const text = 'date;cost\n2024-01-01;"1,5"\n"a ""quoted"" cell";2\n\n"x\ny";3\nlast;4';
    const whole = recordsOf(text, ";");
    for (let size = 1; size <= text.length; size += 1) {
      const reader = new RecordReader(";");
      const records = [];
      for (let at = 0; at < text.length; at += size) records.push(...reader.push(text.slice(at, at + size)));
      records.push(...reader.end());
      expect(records).toEqual(whole);
    }
  });

  it("say which quote is broken", () => {
    const [, broken, sound] = recordsOf('a,b\n"x"y",1\n"z",2\n', ",");
    expect(broken?.hasBrokenQuote).toBe(true);
    expect(sound?.hasBrokenQuote).toBe(false);
  });

  it("name the line of a quote that takes the rows after it for its own", () => {
    const reader = new RecordReader(",");
    reader.push('a,b\n1,"2\n3,4\n5,6');
    reader.end();
    expect(reader.openQuoteLine).toBe(2);
  });

  it("name the line of a quote that no row closes, before the file is through", () => {
    const reader = new RecordReader(",");
    reader.push('a,b\n1,"2\n');
    expect(reader.openQuoteLine).toBeUndefined();
    for (let part = 0; part < 3; part += 1) reader.push("x".repeat(500_000));
    expect(reader.openQuoteLine).toBe(2);
  });
});

describe("the separator", () => {
  it.each([
    ["a,b\n1,2", ","],
    ["a;b\n1,5;2,5", ";"],
    ["Datum;Betrag, USD\n01.01.2024;12,34", ";"],
    ["a\tb\n1,5\t2", "\t"],
    ["a|b\n1|2", "|"],
    ["alone\n1", ","],
  ])("of %j is told by its rows", (text, delimiter) => {
    expect(delimiterOf(text)).toBe(delimiter);
  });
});

describe("the text of a file", () => {
  const cases: readonly (readonly [string, Uint8Array<ArrayBuffer>])[] = [
    ["utf-8", new TextEncoder().encode("\ufeffKöln\r\n1")],
    ["utf-16le", utf16("\ufeffKöln\r\n1", true)],
    ["utf-16be", utf16("\ufeffKöln\r\n1", false)],
    ["windows-1252", new Uint8Array([0x4b, 0xf6, 0x6c, 0x6e, 0x0d, 0x0a, 0x31])],
  ];
  it.each(cases)("is read as %s", async (encoding, bytes) => {
    expect(encodingOf(bytes)).toBe(encoding);
    let text = "";
    for await (const part of textParts(new Blob([bytes]), encodingOf(bytes))) text += part.text;
    expect(text).toBe("Köln\n1");
  });

  it("is told from a workbook, a PDF and an archive", () => {
    expect(otherKindOf(new Uint8Array([0x50, 0x4b, 3, 4]), "spend.XLSX")).toBe("workbook");
    expect(otherKindOf(new Uint8Array([0x50, 0x4b, 3, 4]), "spend.zip")).toBe("archive");
    expect(otherKindOf(new TextEncoder().encode("%PDF-1.7"), "spend.pdf")).toBe("pdf");
    expect(otherKindOf(new TextEncoder().encode("a,b"), "spend.csv")).toBeUndefined();
  });

  it("is told from them by what they hold, where their name says CSV", () => {
    const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    expect(otherKindOf(bytes("PK\x03\x04\x14\0[Content_Types].xml PK xl/workbook.xml"), "a.csv")).toBe(
      "workbook",
    );
    expect(otherKindOf(bytes("PK\x03\x04\x14\0charges.txt"), "a.csv")).toBe("archive");
    expect(otherKindOf(bytes("PAR1\x15\x04"), "a.csv")).toBe("parquet");
    expect(otherKindOf(bytes("\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), "a.csv")).toBe("binary");
  });

  it("is text in every encoding, with the odd control character in it", () => {
    expect(otherKindOf(Uint8Array.from([0xff, 0xfe, 0x61, 0, 0x2c, 0]), "a.csv")).toBeUndefined();
    expect(otherKindOf(new TextEncoder().encode(`a,b\n${"1,2\n".repeat(50)}\0`), "a.csv")).toBeUndefined();
  });
});

function utf16(text: string, isLittle: boolean): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index += 1)
    view.setUint16(index * 2, text.charCodeAt(index), isLittle);
  return bytes;
}
