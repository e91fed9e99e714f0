import { describe, expect, it } from "vitest";
import { AT_YEAR_END, monthly, type TestPeriod, testCommitment } from "../testing/commitments";
import { type Cell, cellsOf } from "./cells";
import { yearsOf } from "./years";

const YEAR = { start: Date.parse("2024-01-01"), end: Date.parse("2025-01-01") };
const END_OF_DATA = Date.parse("2025-01-01");

function cells(periods: readonly TestPeriod[], widthPx = 1000, window = YEAR) {
  const { checkins } = testCommitment({ id: "1", name: "S3", service: "s3", periods }, AT_YEAR_END);
  return cellsOf(checkins, { window, widthPx, countedUntil: END_OF_DATA });
}

const days = (first: string, count: number, actual: (index: number) => string): TestPeriod[] =>
  Array.from({ length: count }, (_, index) => {
    const day = (offset: number) =>
      new Date(Date.parse(first) + offset * 86_400_000).toISOString().slice(0, 10);
    return { start: day(index), end: day(index + 1), amount: "10", actual: actual(index) };
  });

const counted = (all: readonly Cell[]) =>
  all.flatMap((cell) => (cell.kind === "counted" ? [cell.counts] : []));

describe("the cells of a commitment", () => {
  it("stand to scale and side by side", () => {
    const { cells: row, laneCount } = cells(monthly("2024-01-01", 3, 4, "10", ["12", "3", "12", "12"]));
    expect(laneCount).toBe(1);
    expect(row.map(({ left }) => Math.round(left * 366))).toEqual([0, 91, 182, 274]);
    expect(row.map((cell) => cell.kind === "period" && cell.status)).toEqual(["met", "missed", "met", "met"]);
  });

  it("leave gaps where there is no period", () => {
    const { cells: row } = cells([
      { start: "2024-01-01", end: "2024-02-01", amount: "1", actual: "1" },
      { start: "2024-07-01", end: "2024-08-01", amount: "1", actual: "1" },
    ]);
    expect(row[1]?.left).toBeCloseTo(182 / 366);
  });

  it("put overlapping periods into lanes", () => {
    const { cells: row, laneCount } = cells([
      { start: "2024-01-01", end: "2024-07-01", amount: "1", actual: "1" },
      { start: "2024-03-01", end: "2024-09-01", amount: "1", actual: "1" },
      { start: "2024-07-01", end: "2024-10-01", amount: "1", actual: "1" },
    ]);
    expect(laneCount).toBe(2);
    expect(row.map(({ lane }) => lane).sort()).toEqual([0, 0, 1]);
  });

  it("are merged and counted where they would be narrower than their sign", () => {
    const { cells: row } = cells(days("2024-01-01", 91, (index) => (index % 30 === 0 ? "1" : "12")));
    expect(row.length).toBeLessThan(10);
    expect(
      counted(row)
        .flat()
        .filter(([status]) => status === "missed")
        .reduce((sum, [, count]) => sum + count, 0),
    ).toBe(4);
  });

  it("never merge what is closed with what is ahead", () => {
    const window = { start: Date.parse("2024-12-01"), end: Date.parse("2026-12-01") };
    const { cells: row } = cells(
      days("2024-12-15", 60, () => "12"),
      1000,
      window,
    );
    for (const counts of counted(row)) {
      const isFinal = counts.map(([status]) => status === "met" || status === "missed");
      expect(new Set(isFinal).size).toBe(1);
    }
  });

  it("draw a narrow period that stands alone as itself", () => {
    const { cells: row } = cells([{ start: "2024-03-01", end: "2024-03-02", amount: "1", actual: "1" }]);
    expect(row.map(({ kind }) => kind)).toEqual(["period"]);
  });

  it("are cut at the edges of the window, and say so", () => {
    const { cells: row } = cells([{ start: "2023-10-01", end: "2025-04-01", amount: "100", actual: "20" }]);
    const [cell] = row;
    expect(cell).toMatchObject({ left: 0, width: 1, cutLeft: true, cutRight: true, counted: 1 });
  });

  it("show how much of an open period is counted", () => {
    const window = { start: Date.parse("2024-10-01"), end: Date.parse("2025-04-01") };
    const { cells: row } = cells(
      [{ start: "2024-10-01", end: "2025-04-01", amount: "100", actual: "20" }],
      1000,
      window,
    );
    const [cell] = row;
    expect(cell?.kind === "period" && cell.counted).toBeCloseTo(92 / 182);
  });

  it("of a thousand periods are few", () => {
    const window = { start: Date.parse("1970-01-01"), end: Date.parse("2053-05-01") };
    expect(cells(monthly("1970-01-01", 1, 1000, "10", []), 1000, window).cells.length).toBeLessThan(30);
  });
});

describe("the calendar rows of a phone", () => {
  const checkins = (first: string, count: number) =>
    testCommitment({ id: "1", name: "S3", service: "s3", periods: monthly(first, 1, count, "10", []) })
      .checkins;

  it("are the years that periods touch", () => {
    expect(yearsOf(checkins("2024-01-01", 12), END_OF_DATA).rows.map(({ year }) => year)).toEqual([2024]);
    expect(yearsOf(checkins("2024-06-01", 12), END_OF_DATA).rows.map(({ year }) => year)).toEqual([
      2024, 2025,
    ]);
  });

  it("are those around the end of the data when there are many", () => {
    const { rows, hidden } = yearsOf(checkins("2010-01-01", 360), END_OF_DATA);
    expect(rows.map(({ year }) => year)).toEqual([2023, 2024, 2025, 2026]);
    expect(hidden).toBe(26);
  });
});
