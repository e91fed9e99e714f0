import { create } from "@bufbuild/protobuf";
import { MoneySchema } from "@portal/contracts/common/v1/money_pb";
import { describe, expect, it } from "vitest";
import {
  apportion,
  chanceNumber,
  formatChance,
  formatEstimate,
  formatEstimateRange,
  roundedEstimate,
  shownOwed,
} from "./estimates";

const dollars = (units: number) => BigInt(Math.round(units * 100)) * 10_000_000n;
const money = (units: number) => create(MoneySchema, { currencyCode: "USD", units: BigInt(units) });
const range = (low: number, high: number) => ({ low: money(low), high: money(high) });

describe("what is owed in the end", () => {
  it("is shown as the service rounds it, so that it adds up", () => {
    expect(formatEstimate(shownOwed({ expectedOwed: money(14), roundedOwed: money(20) }))).toBe("≈\u00a0$20");
    expect(formatEstimate(shownOwed({ expectedOwed: money(14) }))).toBe("≈\u00a0$10");
  });

  it("is not nothing where rounding leaves nothing of it", () => {
    expect(formatEstimate(shownOwed({ expectedOwed: money(7), roundedOwed: money(0) }))).toBe("under $10");
    expect(formatEstimate(shownOwed({ expectedOwed: money(0), roundedOwed: money(0) }))).toBe("$0");
    expect(formatEstimate(shownOwed(undefined))).toBe("$0");
  });
});

describe("an estimate of money", () => {
  it("is marked and rounded to ten dollars, halves up", () => {
    expect(formatEstimate(dollars(3_634.99))).toBe("≈\u00a0$3,630");
    expect(formatEstimate(dollars(3_635))).toBe("≈\u00a0$3,640");
    expect(formatEstimate(dollars(5))).toBe("≈\u00a0$10");
    expect(formatEstimate(dollars(1_234_567_890_123))).toBe("≈\u00a0$1,234,567,890,120");
  });

  it("is not shown as nothing when it is little, and nothing needs no mark", () => {
    expect(formatEstimate(dollars(4.99))).toBe("under $10");
    expect(formatEstimate(1n)).toBe("under $10");
    expect(formatEstimate(0n)).toBe("$0");
  });

  it("that was apportioned to nothing is still more than nothing", () => {
    expect(formatEstimate(0n, dollars(7))).toBe("under $10");
    expect(formatEstimate(dollars(10), dollars(3))).toBe("≈\u00a0$10");
    expect(formatEstimate(0n, 0n)).toBe("$0");
  });

  it("can be of refunds", () => {
    expect(formatEstimate(dollars(-126))).toBe("≈\u00a0\u2212\u2060$130");
    expect(formatEstimate(dollars(-3))).toBe("$0");
  });
});

describe("a range of estimates", () => {
  it("has both ends rounded, without a mark", () => {
    expect(formatEstimateRange(range(1_648, 6_191))).toBe("$1,650 to $6,190");
    expect(formatEstimateRange(range(0, 7))).toBe("$0 to $10");
  });

  it("is one amount where both ends round to it", () => {
    expect(formatEstimateRange(range(499, 502))).toBe("$500");
    expect(formatEstimateRange(range(0, 0))).toBe("$0");
    expect(formatEstimateRange(range(0, 3))).toBe("under $10");
    expect(formatEstimateRange(undefined)).toBe("$0");
  });

  it("never ends below what is owed already", () => {
    const owed = 830_940_000_000n;
    expect(formatEstimateRange(range(831, 888), owed)).toBe("$830.94 to $890");
    expect(formatEstimateRange(range(831, 834), owed)).toBe("$830.94");
    expect(formatEstimateRange(range(836, 888), owed)).toBe("$840 to $890");
  });
});

describe("a chance", () => {
  it("is in whole per cents and never crosses the border of a word", () => {
    expect(formatChance(0.77)).toBe("77\u202f%");
    expect(formatChance(0.29)).toBe("29\u202f%");
    expect(formatChance(0.7996)).toBe("79\u202f%");
    expect(formatChance(0.8)).toBe("80\u202f%");
    expect(formatChance(0.4999)).toBe("49\u202f%");
  });

  it("is never certain", () => {
    expect(formatChance(1)).toBe("over 99\u202f%");
    expect(formatChance(0.9901)).toBe("over 99\u202f%");
    expect(formatChance(0.99)).toBe("99\u202f%");
    expect(formatChance(0.01)).toBe("1\u202f%");
    expect(formatChance(0.0099)).toBe("under 1\u202f%");
    expect(formatChance(0)).toBe("under 1\u202f%");
  });

  it("fits a cell", () => {
    expect([0, 0.23, 0.771, 0.999, 1].map(chanceNumber)).toEqual(["<1", "23", "77", ">99", ">99"]);
  });
});

describe("parts of an estimate", () => {
  const apportioned = (total: number, parts: readonly number[]) =>
    apportion(dollars(total), parts.map(dollars)).map((nanos) => Number(nanos / 1_000_000_000n));

  it("add up to the rounded total, those with the largest remainders rounded up", () => {
    expect(apportioned(3_634, [1_608, 1_064, 962])).toEqual([1_610, 1_060, 960]);
    expect(apportioned(30, [4, 13, 13])).toEqual([10, 10, 10]);
    expect(apportioned(15, [6, 6, 3])).toEqual([10, 10, 0]);
  });

  it("give the first of equal parts what is left", () => {
    expect(apportioned(15, [5, 5, 5])).toEqual([10, 10, 0]);
  });

  it("of nothing stay nothing", () => {
    expect(apportioned(9, [0, 9, 0])).toEqual([0, 10, 0]);
    expect(apportioned(12, [0, 4, 4, 4])).toEqual([0, 10, 0, 0]);
    expect(apportioned(0, [])).toEqual([]);
    expect(apportioned(100, [0, 0])).toEqual([0, 0]);
  });

  it("add up even if they differ from the total by the cents that each was rounded to", () => {
    expect(apportioned(15, [4.99, 10])).toEqual([10, 10]);
    expect(apportioned(4.99, [5, 0])).toEqual([0, 0]);
    expect(apportioned(14.99, [10, 10])).toEqual([10, 0]);
    expect(apportioned(60, [10, 10])).toEqual([30, 30]);
  });

  it("are exact for amounts beyond what a double can hold", () => {
    const huge = 90_071_992_547_409_930_000_000_000n;
    expect(apportion(huge, [huge])).toEqual([roundedEstimate(huge)]);
  });
});
