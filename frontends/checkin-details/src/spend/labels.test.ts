import { describe, expect, test } from "vitest";
import { checkinOf, missedOf, upcomingOf } from "../testing/checkins";
import { spendLabels } from "./labels";

const texts = (...input: Parameters<typeof spendLabels>) => spendLabels(...input).map(({ text }) => text);

describe("the words beside the picture of the spend", () => {
  test("name what was promised, what is short and what was spent, in the order they stand in", () => {
    expect(texts(missedOf("956.77"), { promisedY: 40, spentY: 46 }, false)).toEqual([
      "Promised $1,000.00",
      "Short $43.23",
      "Spent $956.77",
    ]);
    expect(texts(checkinOf(), { promisedY: 60, spentY: 40 }, false)).toEqual([
      "Spent $1,065.23",
      "Promised $1,000.00",
    ]);
  });

  test("never stand on each other, however close the amounts are", () => {
    for (const isNarrow of [true, false]) {
      const heights = spendLabels(missedOf("999.99"), { promisedY: 40, spentY: 40 }, isNarrow).map(
        ({ y }) => y,
      );
      heights.slice(1).forEach((y, index) => {
        expect(y - (heights[index] ?? 0)).toBeGreaterThanOrEqual(15);
      });
    }
  });

  test("leave what is spent so far to the border of the facts while a period runs", () => {
    expect(texts(upcomingOf({ status: "open" }), { promisedY: 40, spentY: 100 }, false)).toEqual([
      "Promised $1,000.00",
    ]);
  });
});
