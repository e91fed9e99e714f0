import { describe, expect, test } from "vitest";
import { instant } from "../testing/checkins";
import { slotLabels } from "./slot-labels";

function labels(...boundaries: string[]): string[] {
  const instants = boundaries.map(instant);
  const slots = instants.slice(1).map((end, index) => ({ start: instants[index] ?? end, end }));
  return slotLabels(slots).map(({ text, group }) => (group ? `${text}/${group}` : text));
}

describe("the labels below the bars", () => {
  test("are months, with the year where it changes", () => {
    expect(labels("2024-11-01", "2024-12-01", "2025-01-01", "2025-02-01")).toEqual([
      "Nov/2024",
      "Dec",
      "Jan/2025",
    ]);
  });

  test("name both ends of a period of several months where there is room", () => {
    const slots = [
      { start: instant("2024-04-01"), end: instant("2024-10-01") },
      { start: instant("2024-10-01"), end: instant("2024-11-01") },
    ];
    expect(slotLabels(slots).map(({ long }) => long)).toEqual(["Apr – Sep", "Oct"]);
  });

  test("name the years of a period that spans several", () => {
    const decade = [{ start: instant("2020-01-01"), end: instant("2030-01-01") }];
    expect(slotLabels(decade).map(({ long }) => long)).toEqual(["Jan 2020 – Dec 2029"]);
  });

  test("are years for periods of a year", () => {
    expect(labels("2024-01-01", "2025-01-01", "2026-01-01")).toEqual(["2024", "2025"]);
  });

  test("are days for weeks, and times for hours", () => {
    expect(labels("2024-01-29", "2024-02-05", "2024-02-12")).toEqual(["29/Jan 2024", "5/Feb 2024"]);
    expect(labels("2024-01-29", "2024-01-29T06:30", "2024-01-30")).toEqual(["00:00/29 Jan 2024", "06:30"]);
  });
});
