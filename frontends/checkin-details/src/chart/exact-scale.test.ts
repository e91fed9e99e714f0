import { describe, expect, test } from "vitest";
import { exactScale, px } from "./exact-scale";

describe("a scale of exact amounts", () => {
  test("puts the ends of the domain on the ends of the range, also when it runs upwards", () => {
    const y = exactScale([0n, 10n ** 19n], [200, 40]);
    expect(y(0n)).toBe(200);
    expect(y(10n ** 19n)).toBe(40);
    expect(y(5n * 10n ** 18n)).toBe(120);
  });

  test("keeps amounts apart that a floating-point number would merge", () => {
    const x = exactScale([9_007_199_254_740_992n, 9_007_199_254_740_994n], [0, 100]);
    expect(x(9_007_199_254_740_993n)).toBe(50);
  });

  test("maps a domain without extent to one pixel", () => {
    expect(exactScale([7n, 7n], [30, 90])(7n)).toBe(30);
  });

  test("writes pixels with two decimals at most", () => {
    expect(px(12.34567)).toBe("12.35");
    expect(px(12)).toBe("12");
  });
});
