import { describe, expect, test } from "vitest";
import { instant, periodOf } from "../testing/checkins";
import { at } from "../testing/estimates";
import { countedPart, isoInstant } from "./export-parts";

describe("the part of a period whose rows count", () => {
  const december = periodOf("2024-12-01", "2025-01-01");

  test("is all of one that is over, and ends where the facts do in one that runs", () => {
    expect(countedPart(december, instant("2025-01-01"))).toBe(december);
    expect(countedPart(december, instant("2024-12-16"))).toMatchObject({
      start: at("2024-12-01"),
      end: at("2024-12-16"),
    });
  });

  test("is nothing of one that has not begun, and without data", () => {
    expect(countedPart(december, instant("2024-12-01"))).toBeUndefined();
    expect(countedPart(december, undefined)).toBeUndefined();
  });
});

test("a moment is written as other programs read it", () => {
  expect(isoInstant(instant("2024-02-29T06:30"))).toBe("2024-02-29T06:30:00Z");
});
