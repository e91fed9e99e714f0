import { describe, expect, it } from "vitest";
import { axisOf } from "./axis";
import { clearOf, factsBorder } from "./facts-border";
import type { TimeWindow } from "./time-window";

const between = (start: string, end: string): TimeWindow => ({
  start: Date.parse(start),
  end: Date.parse(end),
});
const labels = (window: TimeWindow, widthPx: number) => {
  const { upper, lower } = axisOf(window, widthPx);
  return { upper: upper.map(({ label }) => label), lower: lower.map(({ label }) => label) };
};

describe("the heads of the time axis", () => {
  it("are months below years for a few years", () => {
    const { upper, lower } = labels(between("2024-01-01", "2026-01-01"), 1000);
    expect(upper).toEqual(["2024", "2025"]);
    expect(lower).toHaveLength(24);
    expect(lower.slice(0, 3)).toEqual(["Jan", "Feb", "Mar"]);
  });

  it("are initials where there is little room", () => {
    expect(labels(between("2024-01-01", "2026-01-01"), 500).lower.slice(0, 3)).toEqual(["J", "F", "M"]);
  });

  it("are days below months for a few weeks", () => {
    const { upper, lower } = labels(between("2024-12-20", "2025-01-10"), 1000);
    expect(upper).toEqual(["Dec 2024", "Jan 2025"]);
    expect(lower.slice(10, 14)).toEqual(["30", "31", "1", "2"]);
  });

  it("are years, or every few years, for a long time", () => {
    expect(labels(between("2000-01-01", "2020-01-01"), 1000)).toEqual({
      upper: [],
      lower: Array.from({ length: 20 }, (_, index) => `${2000 + index}`),
    });
    expect(labels(between("1970-01-01", "2053-05-01"), 1000).lower.slice(0, 3)).toEqual([
      "1970",
      "1975",
      "1980",
    ]);
  });

  it("stand to scale, so that February is narrower than January", () => {
    const [january, february] = axisOf(between("2024-01-01", "2025-01-01"), 1000).lower;
    expect(january?.width).toBeCloseTo(31 / 366);
    expect(february?.left).toBeCloseTo(31 / 366);
    expect(february?.width).toBeCloseTo(29 / 366);
  });

  it("leave out a label that the edge cuts off", () => {
    expect(labels(between("2023-12-30", "2025-01-01"), 1000).upper).toEqual(["2024"]);
  });

  it("are few for any range", () => {
    for (const years of [1, 10, 100, 1000, 8000]) {
      const { lower } = axisOf({ start: 0, end: years * 365.25 * 86_400_000 }, 1000);
      expect(lower.length).toBeLessThan(80);
    }
  });
});

describe("the line where facts end", () => {
  const reason = "data through 31 Dec 2024";
  const room = { trackPx: 1000, labelPx: 184 };

  it("has its label on the left, or on the right, pointing back, where there is no room", () => {
    expect(factsBorder(0.5, reason, room)).toMatchObject({ at: 0.5, side: "left" });
    expect(factsBorder(0.01, reason, room)).toMatchObject({ side: "right", label: `◂ Facts: ${reason}` });
  });

  it("is not drawn where the data end outside what is shown", () => {
    expect(factsBorder(1.2, reason, room)).toBeUndefined();
    expect(factsBorder(-0.1, reason, room)).toBeUndefined();
  });

  it("hides the heads that its label would cover", () => {
    const heads = [0, 0.3, 0.5].map((left) => ({ label: "2024", left, width: 0.2 }));
    const border = factsBorder(0.5, reason, room);
    expect(clearOf(heads, border, 1000).map(({ left }) => left)).toEqual([0, 0.5]);
  });
});
