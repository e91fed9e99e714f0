import { describe, expect, test } from "vitest";
import { arrangeBars, barPage } from "./arrangement";

describe("the arrangement of bars", () => {
  test("is one line where they fit", () => {
    expect(arrangeBars(24, 1130)).toEqual({ perLine: 24, pageSize: 24 });
    expect(arrangeBars(1, 1130)).toEqual({ perLine: 1, pageSize: 1 });
  });

  test("is two equal lines for two years on a phone", () => {
    expect(arrangeBars(24, 314)).toEqual({ perLine: 12, pageSize: 24 });
  });

  test("shows a thousand periods by pages", () => {
    expect(arrangeBars(1000, 1130).pageSize).toBe(94);
    expect(arrangeBars(1000, 314).pageSize).toBe(39);
  });
});

describe("a page of bars", () => {
  test("opens where the facts end", () => {
    expect(barPage(1000, 90, 500)).toEqual({ from: 440, to: 530 });
  });

  test("stays inside the contract at both ends", () => {
    expect(barPage(1000, 90, 0)).toEqual({ from: 0, to: 90 });
    expect(barPage(1000, 90, 1000)).toEqual({ from: 910, to: 1000 });
    expect(barPage(24, 24, 12)).toEqual({ from: 0, to: 24 });
  });

  test("starts where it is asked to", () => {
    expect(barPage(1000, 90, 500, 180)).toEqual({ from: 180, to: 270 });
    expect(barPage(1000, 90, 500, 5000)).toEqual({ from: 910, to: 1000 });
    expect(barPage(1000, 90, 500, -3)).toEqual({ from: 0, to: 90 });
  });
});
