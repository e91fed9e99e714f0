import { describe, expect, test } from "vitest";
import { dollars, missedOf, upcomingOf } from "../testing/checkins";
import { estimateOf, rangeOf } from "../testing/estimates";
import { placeChances, placeShortfalls } from "./labels";
import { barDomain, barScale, type Plot, placeBars } from "./layout";
import { barName } from "./name";

const plot: Plot = { left: 0, right: 600, top: 60, bottom: 210 };
const atRisk = upcomingOf({
  status: "at-risk",
  estimate: estimateOf({
    probability: 0.77,
    actual: dollars("900"),
    actualRange: rangeOf("600", "2000"),
  }),
});

function place(slot: number, ...checkins: Parameters<typeof placeBars>[0]) {
  return placeBars(checkins, slot, barScale(barDomain(checkins), plot), plot);
}

describe("the bar of a period ahead", () => {
  test("is as high as what is expected, with its range on the picture", () => {
    const [bar] = place(50, atRisk);
    expect(bar?.outline).toEqual({ y: 142.5, height: 67.5 });
    expect(bar?.range).toEqual({ y: 60, height: 105 });
    expect(bar?.promisedY).toBe(135);
  });

  test("has its chance above everything else, with its sign where there is room", () => {
    expect(placeChances(place(50, atRisk))).toEqual([
      { number: 1, status: "at-risk", text: "77\u202f%", x: 25, y: 54 },
    ]);
    expect(placeChances(place(26, atRisk))[0]?.text).toBe("77");
  });

  test("has no chance where nothing can be said, or the amount is reached", () => {
    expect(placeChances(place(50, upcomingOf(), { ...atRisk, status: "already-met" }))).toEqual([]);
  });

  test("names itself with chance, spend and range", () => {
    expect(barName(atRisk)).toBe(
      "Check-in 1, unknown: at risk, 77\u202f% likely to be met, $0.00 spent of $1,000.00 promised, " +
        "≈\u00a0$900 expected, 80\u202f% range $600 to $2,000",
    );
  });

  test("keeps the shortfall of its neighbour off its chance", () => {
    const bars = place(26, missedOf("940", { number: 1 }), { ...atRisk, number: 2 });
    const chances = placeChances(bars);
    const [shortfall] = placeShortfalls(bars, plot, chances);
    expect(Math.abs((shortfall?.y ?? 0) - (chances[0]?.y ?? 0))).toBeGreaterThanOrEqual(14);
  });
});

describe("the words above missed bars", () => {
  const two = [missedOf("900"), missedOf("910", { number: 2 })];

  test("go on a lane of their own where two would touch, the largest lowest", () => {
    const labels = placeShortfalls(place(40, ...two), plot);
    expect(labels.map(({ text }) => text)).toEqual(["−$100.00", "−$90.00"]);
    expect((labels[0]?.y ?? 0) - (labels[1]?.y ?? 0)).toBeGreaterThanOrEqual(12);
  });

  test("leave the line free at which the facts end", () => {
    const texts = placeShortfalls(place(40, ...two), plot, [], 80).map(({ text }) => text);
    expect(texts).toEqual(["−$100.00"]);
  });
});
