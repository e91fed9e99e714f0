import { describe, expect, test } from "vitest";
import { timeTicks } from "./time-ticks";

const at = (iso: string): bigint => BigInt(Date.parse(iso)) * 1000n;
const labels = (start: string, end: string, most = 8): string[] =>
  timeTicks(at(start), at(end), most).map((tick) => tick.label);

describe("the instants on an axis", () => {
  test("of a month are every fifth day from its first", () => {
    expect(labels("2024-11-01T00:00Z", "2024-12-01T00:00Z")).toEqual([
      "1 Nov",
      "6 Nov",
      "11 Nov",
      "16 Nov",
      "21 Nov",
      "26 Nov",
    ]);
  });

  test("of half a year are the firsts of its months", () => {
    expect(labels("2024-10-01T00:00Z", "2025-04-01T00:00Z")).toEqual([
      "1 Oct",
      "1 Nov",
      "1 Dec",
      "1 Jan",
      "1 Feb",
      "1 Mar",
    ]);
  });

  test("of hours are times of the day", () => {
    expect(labels("2024-05-03T09:30Z", "2024-05-03T14:30Z")).toEqual([
      "10:00",
      "11:00",
      "12:00",
      "13:00",
      "14:00",
    ]);
  });

  test("of years are years", () => {
    expect(labels("2020-01-01T00:00Z", "2030-01-01T00:00Z", 6)).toEqual([
      "2020",
      "2022",
      "2024",
      "2026",
      "2028",
    ]);
  });

  test("leave out what lies before a start in the middle of a month", () => {
    expect(labels("2024-01-15T12:00Z", "2024-07-15T12:00Z")).toEqual([
      "1 Feb",
      "1 Mar",
      "1 Apr",
      "1 May",
      "1 Jun",
      "1 Jul",
    ]);
  });

  test("never pass the number allowed", () => {
    for (let days = 1; days < 40_000; days = days * 2 + 1) {
      const start = at("2024-01-15T07:13Z");
      expect(timeTicks(start, start + BigInt(days) * 86_400_000_000n, 5).length).toBeLessThanOrEqual(5);
    }
  });
});
