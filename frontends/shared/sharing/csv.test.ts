import { expect, it } from "vitest";
import { csvText } from "./csv";
import type { CsvCell } from "./exports";

const BYTE_ORDER_MARK = "\ufeff";
const lineOf = (...cells: CsvCell[]) =>
  csvText({ columns: ["a"], rows: [cells] })
    .split("\r\n")
    .slice(1)
    .join("\r\n");

it("is a table that spreadsheets read as UTF-8, each line with its end", () => {
  const text = csvText({
    columns: ["company", "owed"],
    rows: [
      ["Cyberdyne", 1_014_970_000_000n],
      ["Škoda", 0n],
    ],
  });
  expect(text).toBe(`${BYTE_ORDER_MARK}company,owed\r\nCyberdyne,1014.97\r\nŠkoda,0\r\n`);
});

it("writes amounts exactly, whatever their size", () => {
  expect(lineOf(1_204_500_000_000n, -41_200_000_000n, 1n, -1n)).toBe(
    "1204.5,-41.2,0.000000001,-0.000000001\r\n",
  );
  expect(lineOf(10_000_000_000_000_000_001n)).toBe("10000000000.000000001\r\n");
});

it("leaves numbers as they are, and unknown values empty", () => {
  expect(lineOf(-3, 0.77, null, "")).toBe("-3,0.77,,\r\n");
});

it("quotes what would be more than one cell or line", () => {
  expect(lineOf('A "big" one', "a,b", "a;b", "two\r\nlines")).toBe(
    '"A ""big"" one","a,b","a;b","two\r\nlines"\r\n',
  );
});

it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "＝1+1"])(
  "keeps a spreadsheet from executing %j",
  (text) => {
    expect(lineOf(text).replace(/^"/, "").startsWith(`'${text}`)).toBe(true);
  },
);

it("leaves a text alone that only holds such a sign", () => {
  expect(lineOf("Weyland-Yutani", "a=b", " =1")).toBe("Weyland-Yutani,a=b, =1\r\n");
});
