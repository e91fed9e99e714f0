import { describe, expect, test } from "vitest";
import { checkinOf, instant, upcomingOf } from "../testing/checkins";
import { factBorder, isOnLine } from "./fact-border";

const january = checkinOf();
const february = upcomingOf({ number: 2, start: instant("2024-02-01"), end: instant("2024-03-01") });

describe("the border of the facts", () => {
  test("stands between the last closed bar and the first that is not", () => {
    expect(factBorder([january, february], instant("2024-02-01"))).toBe(1);
  });

  test("stands inside a running period by the part of it that is over", () => {
    expect(factBorder([january, february], instant("2024-02-15") + 43_200_000_000n)).toBe(1.5);
  });

  test("stands at the end when all are closed by then, and at the start when none has begun", () => {
    expect(factBorder([january], instant("2024-02-01"))).toBe(1);
    expect(factBorder([february], instant("2024-01-15"))).toBe(0);
  });

  test("is not drawn when the contract ended before the facts do", () => {
    expect(factBorder([january], instant("2025-01-01"))).toBeUndefined();
  });

  test("is not drawn without data, nor where a long period still runs beside closed later ones", () => {
    expect(factBorder([february], undefined)).toBeUndefined();
    const year = upcomingOf({ status: "open", end: instant("2025-01-01") });
    expect(factBorder([year, january], instant("2024-02-01"))).toBeUndefined();
  });
});

describe("the line of bars that a border stands on", () => {
  test("is the one before it where it falls between two: its words speak of what is behind it", () => {
    const [first, second] = [
      { from: 0, to: 12 },
      { from: 12, to: 24 },
    ];
    expect([first, second].map((line) => isOnLine(12, line, 0))).toEqual([true, false]);
    expect([first, second].map((line) => isOnLine(12.5, line, 0))).toEqual([false, true]);
  });

  test("is the first of a page that begins with it", () => {
    expect(isOnLine(12, { from: 12, to: 24 }, 12)).toBe(true);
    expect(isOnLine(undefined, { from: 12, to: 24 }, 12)).toBe(false);
  });
});
