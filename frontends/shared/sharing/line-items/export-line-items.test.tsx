import { Code, ConnectError } from "@portal/platform/testing";
import { describe, expect, it, vi } from "vitest";
import { type TestBilling, testBilling, testLineItems, YEAR } from "../testing/line-items";
import { DataChangedError, exportLineItems } from "./export-line-items";

function start(billing: TestBilling) {
  const { transport, tokens } = testBilling(billing);
  const controller = new AbortController();
  const pause = vi.fn(() => Promise.resolve());
  const onProgress = vi.fn<(rows: number, allRows: number) => void>();
  const file = exportLineItems(
    { companyId: "cyberdyne", serviceCode: "", period: YEAR },
    { transport, signal: controller.signal, pause, onProgress },
  );
  return { file, tokens, pause, onProgress, controller };
}

const linesOf = async (parts: readonly BlobPart[]) =>
  (await new Blob([...parts]).text())
    .replace(/^\ufeff/, "")
    .trimEnd()
    .split("\r\n");
const numbersOf = (lines: readonly string[]) => lines.slice(1).map((line) => Number(line.split(",").at(-1)));

describe("all line items as a file", () => {
  it("have their time, service, exact amount, file and line", async () => {
    const { parts, rows, cost } = await start({ items: testLineItems(3) }).file;
    expect(await linesOf(parts)).toEqual([
      "time,company,service,amount,currency,file,line",
      "2024-01-01T00:00:00Z,cyberdyne,s3,0,USD,2024.csv,2",
      "2024-01-01T01:00:00Z,cyberdyne,s3,0.001,USD,2024.csv,3",
      "2024-01-01T02:00:00Z,cyberdyne,s3,0.002,USD,2024.csv,4",
    ]);
    expect({ rows, cost }).toEqual({ rows: 3, cost: 3_000_000n });
  });

  it("tell how many have arrived, and of how many", async () => {
    const { file, onProgress } = start({ items: testLineItems(3) });
    await file;
    expect(onProgress.mock.calls).toEqual([
      [0, 3],
      [2, 3],
      [3, 3],
    ]);
  });

  it("are complete and none twice however often the stream broke", async () => {
    const { file, tokens } = start({ items: testLineItems(9), breaksAfter: [0, 2, 1, 2] });
    expect(numbersOf(await linesOf((await file).parts))).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(tokens).toEqual(["", "", "4", "6", "9"]);
  });

  it("wait longer the more often in a row nothing came, and then give up", async () => {
    const { file, pause } = start({ items: testLineItems(4), breaksAfter: [1, 0, 0, 0, 0, 0, 0, 0] });
    await expect(file).rejects.toThrow("gone");
    expect(pause.mock.calls.map(([failures]: unknown[]) => failures)).toEqual([0, 1, 2, 3, 4]);
  });

  it("are not asked for again where the question is wrong", async () => {
    const { file, tokens } = start({
      items: testLineItems(4),
      breaksAfter: [1],
      breaksWith: new ConnectError("page_token: is of another period", Code.InvalidArgument),
    });
    await expect(file).rejects.toThrow("another period");
    expect(tokens).toHaveLength(1);
  });

  it("are no file when the data changed meanwhile", async () => {
    const items = testLineItems(4);
    const { file } = start({ items, countedItems: items.slice(1) });
    await expect(file).rejects.toThrow(DataChangedError);
    const other = testLineItems(5).slice(1);
    await expect(start({ items, countedItems: other }).file).rejects.toThrow(DataChangedError);
  });

  it("stop when nobody wants them any more", async () => {
    const { file, controller, tokens } = start({ items: testLineItems(8), breaksAfter: [1] });
    controller.abort();
    await expect(file).rejects.toThrow();
    expect(tokens.length).toBeLessThan(2);
  });
});
