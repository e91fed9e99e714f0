import { describe, expect, test } from "vitest";
import { checkinOf, dollars, upcomingOf } from "../testing/checkins";
import { barBook } from "./book";

const years = (count: number) =>
  Array.from({ length: count }, (_, index) => (index < 12 ? checkinOf() : upcomingOf({ number: index + 1 })));

describe("the picture of bars", () => {
  test("fits two years on one line of a laptop and on two of a phone", () => {
    expect(barBook(years(24), 1200).lines).toEqual([{ from: 0, to: 24 }]);
    expect(barBook(years(24), 358).lines).toEqual([
      { from: 0, to: 12 },
      { from: 12, to: 24 },
    ]);
  });

  test("keeps its lines and pages whole where the last one is not full", () => {
    const { lines, page } = barBook(years(500), 1200, 480);
    expect(page).toEqual({ from: 406, to: 500 });
    expect(lines.at(-1)?.to).toBe(500);
  });

  test("gives large amounts the room their axis needs", () => {
    const huge = [checkinOf({ amount: dollars("10000000000") })];
    expect(barBook(huge, 358).sheet.left).toBeGreaterThan(barBook(years(1), 358).sheet.left);
  });
});
