import { describe, expect, test } from "vitest";
import { checkinOf, dollars, missedOf, upcomingOf } from "../testing/checkins";
import { placeShortfalls } from "./labels";
import { barDomain, barScale, type Plot, placeBars, slotWidth } from "./layout";

const plot: Plot = { left: 60, right: 1140, top: 60, bottom: 210 };

function place(...checkins: Parameters<typeof placeBars>[0]) {
  return placeBars(
    checkins,
    slotWidth(checkins.length, plot.right - plot.left),
    barScale(barDomain(checkins), plot),
    plot,
  );
}

describe("a bar", () => {
  test("starts at zero and ends at what was spent; the promised mark stands at its amount", () => {
    const [low, high] = place(missedOf("500"), checkinOf({ actual: dollars("1000") }));
    expect(low?.spent).toEqual({ y: 135, height: 75 });
    expect(high?.spent).toEqual({ y: 60, height: 150 });
    expect(low?.promisedY).toBe(60);
  });

  test("hangs below zero where refunds outweigh the spend", () => {
    const [bar] = place(missedOf("-500"));
    expect(bar?.spent.y).toBeCloseTo(160, 3);
    expect(bar?.spent.height).toBeCloseTo(50, 3);
    expect(bar?.promisedY).toBe(60);
    expect(bar?.isGlyphOnFill).toBe(false);
  });

  test("of a period that is not closed is outlined up to the promise", () => {
    const [bar] = place(upcomingOf({ status: "open", actual: dollars("250") }));
    expect(bar?.outline).toEqual({ y: 60, height: 150 });
    expect(bar?.spent.height).toBe(37.5);
  });

  test("that is too short for its glyph carries it above", () => {
    const [bar] = place(missedOf("10"));
    expect(bar?.isGlyphOnFill).toBe(false);
    expect(bar?.glyphY).toBeLessThan(bar?.spent.y ?? 0);
  });

  test("never grows wider than reads as a bar, however few there are", () => {
    const [bar] = place(checkinOf());
    expect(bar?.width).toBe(56);
    expect(bar?.slotWidth).toBe(160);
  });

  test("of ten billion dollars beside one of a cent keeps both on the picture", () => {
    const [big, small] = place(
      checkinOf({ amount: dollars("10000000000"), actual: dollars("10000000000") }),
      checkinOf({ amount: dollars("0.01"), actual: dollars("0.01") }),
    );
    expect(big?.spent.y).toBe(60);
    expect(small?.spent.y).toBe(210);
  });
});

describe("the shortfalls above the bars", () => {
  test("stand above every promised mark they span", () => {
    const bars = place(missedOf("900"), checkinOf({ amount: dollars("2000"), actual: dollars("2000") }));
    const [label] = placeShortfalls(bars, { ...plot, right: 180 });
    expect(label?.text).toBe("−$100.00");
    expect(label?.y).toBeLessThanOrEqual(bars[0]?.promisedY ?? 0);
  });

  test("climb where neighbours would touch, and are left out where no lane is free", () => {
    const bars = placeBars(
      Array.from({ length: 8 }, (_, index) => missedOf("900", { number: index + 1 })),
      10,
      barScale([0n, dollars("1000")], plot),
      plot,
    );
    const labels = placeShortfalls(bars, plot);
    expect(labels.length).toBeLessThan(8);
    for (const label of labels) {
      const clashes = labels.filter((other) => other.y === label.y && Math.abs(other.x - label.x) < 50);
      expect(clashes).toEqual([label]);
    }
  });
});
