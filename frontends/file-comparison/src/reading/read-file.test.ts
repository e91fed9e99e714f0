import { describe, expect, it } from "vitest";
import { at } from "../testing/charges";
import type { Choices } from "./format";
import type { FileReading, Outcome, Progress, Question } from "./outcome";
import { readFile } from "./read-file";

const QUESTION: Question = {
  subject: { companyNames: ["cyberdyne", "Cyberdyne"], serviceCodes: ["s3"] },
  span: { start: at("2024-01-01"), end: at("2024-07-01") },
  periods: [],
};

describe("a file", () => {
  it("counts the rows that it cannot use, each with its line and reason", async () => {
    const { badCount, badRows, rowCount } = await reading(
      [
        "date,cost,currency",
        "2024-01-01 01:00,1.00,USD",
        "2024-13-01,2.00,USD",
        "Total,99.00,",
        "2024-02-01 02:00,lots,USD",
        "2024-02-01 03:00,€ 3.00,USD",
        "2024-02-01 03:00,3.00,EUR",
        ",4.00,USD",
        "2024-02-01 04:00,,USD",
        "2024-02-01 05:00,12,34,USD",
        "2024-02-01 06:00,5.00,usd",
      ].join("\n"),
    );
    expect(rowCount).toBe(2);
    expect(badCount).toBe(8);
    expect(badRows.map(({ line, fault }) => [line, fault])).toEqual([
      [3, "not-a-time"],
      [4, "not-a-time"],
      [5, "not-an-amount"],
      [6, "other-currency"],
      [7, "other-currency"],
      [8, "no-time"],
      [9, "no-amount"],
      [10, "too-many-cells"],
    ]);
  });

  it("leaves out rows of others and of other times, and counts them", async () => {
    const { leftOut, rowCount } = await reading(
      [
        "company,service,time,cost",
        "cyberdyne,s3,2024-01-01 00:00,1",
        "Cyberdyne,AmazonS3,2024-01-01 01:00,1",
        "ingen,s3,2024-01-01 00:00,1",
        "cyberdyne,lambda,2024-01-01 00:00,1",
        "cyberdyne,s3,2023-12-31 23:00,1",
        "cyberdyne,s3,2024-07-01 00:00,1",
      ].join("\n"),
    );
    expect(rowCount).toBe(2);
    expect(leftOut).toEqual({
      otherCompanies: { count: 1, names: ["ingen"] },
      otherServices: { count: 1, names: ["lambda"] },
      before: 1,
      after: 1,
      cut: 0,
    });
  });

  it("leaves out a sum that the edge of the period runs through", async () => {
    const span = { start: at("2024-01-01"), end: at("2024-03-15") };
    const outcome = await read("month,cost\n2024-01,1\n2024-02,2\n2024-03,3", {}, { ...QUESTION, span });
    expect(outcome).toMatchObject({
      kind: "read",
      reading: { shape: "months", rowCount: 2, leftOut: { cut: 1 } },
    });
  });

  it.each([
    ["date,cost\n2024-01-01,1\n2024-01-02,2", "days"],
    ["date,cost\n2024-01-01 00:00,1\n2024-01-02 00:00,2", "days"],
    ["date,cost\n2024-01-01,1\n2024-01-01,2", "rows"],
    ["date,cost\n2024-01-01 00:00,1\n2024-01-02 01:00,2", "rows"],
    ["date,cost\n2024-01-01,1\n2024-02-01,2", "months"],
    ["date,cost\nJan 2024,1", "months"],
  ])("%j is taken for what its rows are", async (text, shape) => {
    expect((await reading(text)).shape).toBe(shape);
  });

  it("reads times without a zone by the zone that is chosen", async () => {
    const text = "time,cost\n2024-01-02 00:30,1\n2024-01-02 13:00,2";
    const { cells, hasUnzonedTimes } = await reading(text, { zone: "Europe/Berlin" });
    expect(hasUnzonedTimes).toBe(true);
    expect(cells.map(({ start }) => start)).toEqual([at("2024-01-01"), at("2024-01-02")]);
  });

  it("reads the columns as they are chosen", async () => {
    const text = "date,cost,discounted\n2024-01-01 01:00,5,4";
    const { cells } = await reading(text, { roles: ["time", "unused", "amount"] });
    expect(cells[0]?.nanos).toBe(4_000_000_000n);
  });

  it("without a header is read by what stands in its columns", async () => {
    const { cells, layout } = await reading("2024-01-01 01:00,5.50\n2024-01-01 02:00,1");
    expect(layout.columns.map(({ name }) => name)).toEqual(["Column 1", "Column 2"]);
    expect(cells[0]?.nanos).toBe(6_500_000_000n);
  });

  it("of a later part in an older encoding is read none the less", async () => {
    const ascii = new TextEncoder().encode(`note,time,cost\n${"plain,2024-01-01 01:00,1\n".repeat(4_000)}`);
    const latin = new Uint8Array([
      0x4b,
      0xf6,
      0x6c,
      0x6e,
      ...new TextEncoder().encode(",2024-01-01 02:00,1\n"),
    ]);
    const outcome = await read(new Blob([ascii, latin]));
    expect(outcome).toMatchObject({ kind: "read", reading: { rowCount: 4_001 } });
  });

  it("asks what its values cannot tell, and goes by the answer", async () => {
    const text = "date\tcost\n01/02/2024\t1,204\n03/04/2024\t2,000";
    expect(await read(text)).toMatchObject({
      kind: "doubt",
      doubts: [
        { kind: "day-or-month-first", example: "01/02/2024" },
        { kind: "decimals-or-thousands", example: "1,204" },
      ],
    });
    const { cells } = await reading(text, { dateForm: "day-first", decimalMark: "point" });
    expect(cells.map(({ start, nanos }) => [start, nanos])).toEqual([
      [at("2024-02-01"), 1_204_000_000_000n],
      [at("2024-04-03"), 2_000_000_000_000n],
    ]);
  });

  it("tells day from month by rows far down the file", async () => {
    const early = "01/02/2024 00:00,1\n".repeat(20_000);
    const { format } = await reading(`date,cost\n${early}${"25/02/2024 01:00,1\n".repeat(3_000)}`);
    expect(format.dateForm).toBe("day-first");
  });

  it("says how far it is, to the end", async () => {
    const said: Progress[] = [];
    const file = new Blob([`time,cost\n${"2024-01-01 01:00,1\n".repeat(60_000)}`]);
    await readFile(file, "mine.csv", QUESTION, {}, (progress) => said.push(progress));
    expect(said.length).toBeGreaterThan(1);
    expect(said.at(-1)).toEqual({ bytes: file.size, totalBytes: file.size, rows: 60_001 });
  });
});

describe("a wrong file", () => {
  it.each<[string, string, object]>([
    ["with nothing in it", "", { kind: "empty" }],
    ["with blank lines alone", "\n\n", { kind: "empty" }],
    ["with a header alone", "date,cost\n", { kind: "only-header" }],
    ["without times", "name,cost\na,1", { kind: "no-columns", missing: ["time"] }],
    ["without either", "name,address\na,b", { kind: "no-columns", missing: ["time", "amount"] }],
    [
      "of another company",
      "company,date,cost\ningen,2024-01-01,1",
      { kind: "other-companies", others: { names: ["ingen"] } },
    ],
    [
      "of another service",
      "service,date,cost\nlambda,2024-01-01,1",
      { kind: "other-services", others: { names: ["lambda"] } },
    ],
    ["of another year", "date,cost\n2021-01-01,1", { kind: "outside", rows: 1 }],
    ["with a quote left open", 'date,cost\n2024-01-01,"1\n2024-01-02,2', { kind: "open-quote", line: 2 }],
    ["that is a PDF", "%PDF-1.7", { kind: "not-text", what: "pdf" }],
  ])("%s says so", async (_, text, wrong) => {
    expect(await read(text)).toMatchObject({ kind: "wrong", wrong });
  });
});

async function read(content: string | Blob, choices: Choices = {}, question = QUESTION): Promise<Outcome> {
  const { outcome } = await readFile(new Blob([content]), "mine.csv", question, choices, () => undefined);
  return outcome;
}

async function reading(content: string, choices: Choices = {}): Promise<FileReading> {
  const outcome = await read(content, choices);
  if (outcome.kind !== "read") throw new Error(`The file was not read: ${JSON.stringify(outcome)}`);
  return outcome.reading;
}
