import { describe, expect, test } from "vitest";
import { moneyTicks, tickLabel } from "./money-ticks";

const DOLLAR = 1_000_000_000n;
const labels = (low: bigint, high: bigint, most?: number): string[] => {
  const { step, values } = moneyTicks(low, high, most);
  return values.map((value) => tickLabel(value, step));
};

describe("the amounts on an axis", () => {
  test("are round and at most four", () => {
    expect(labels(0n, 1_230n * DOLLAR)).toEqual(["$0", "$500", "$1,000"]);
    expect(labels(0n, 9_500n * DOLLAR)).toEqual(["$0", "$5,000"]);
    expect(labels(0n, 10_000_000_000n * DOLLAR)).toEqual(["$0", "$5,000,000,000", "$10,000,000,000"]);
  });

  test("go below zero where refunds outweigh the spend", () => {
    expect(labels(-700n * DOLLAR, 1_000n * DOLLAR)).toEqual(["−$500", "$0", "$500", "$1,000"]);
  });

  test("show cents where the steps are smaller than a dollar, and never less than a cent", () => {
    expect(labels(0n, DOLLAR)).toEqual(["$0.00", "$0.50", "$1.00"]);
    expect(labels(0n, DOLLAR / 100n)).toEqual(["$0.00", "$0.01"]);
    expect(labels(0n, 1n)).toEqual(["$0.00"]);
  });

  test("always hold zero and only multiples of the step, for amounts of any size", () => {
    for (let high = 1n; high < 10n ** 22n; high = high * 3n + 1n) {
      const { step, values } = moneyTicks(-high / 4n, high);
      expect(values.length).toBeLessThanOrEqual(4);
      expect(values).toContain(0n);
      expect(values.every((value) => value % step === 0n)).toBe(true);
    }
  });
});
