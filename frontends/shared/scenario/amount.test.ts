import { describe, expect, it } from "vitest";
import type { ScenarioFields } from "./address";
import { changeOf, factorOf } from "./amount";

const read = (amount: string, different: Partial<ScenarioFields> = {}) =>
  changeOf({ service: "s3", amount, unit: "dollars", direction: "more", from: "", ...different });

describe("an amount that is typed", () => {
  it.each([
    ["12.50", 12_500_000_000n],
    ["$1,204.5", 1_204_500_000_000n],
    [".000000001", 1n],
    [" 7. ", 7_000_000_000n],
    ["900719925.474099301", 900_719_925_474_099_301n],
  ])("%s is read exactly", (text, nanos) => {
    expect(read(text)).toEqual({ kind: "amount", nanos });
    expect(read(text, { direction: "less" })).toEqual({ kind: "amount", nanos: -nanos });
  });

  it("is a percentage of each day's spend where that is chosen", () => {
    expect(read("8", { unit: "percent" })).toEqual({ kind: "factor", percentNanos: 8_000_000_000n });
    expect(factorOf(8_000_000_000n)).toBe(1.08);
    expect(factorOf(-12_500_000_000n)).toBe(0.875);
    expect(factorOf(-100_000_000_000n)).toBe(0);
  });

  it("is none as long as nothing is typed", () => {
    expect(read("  ")).toBeUndefined();
  });

  it.each<[string, Partial<ScenarioFields>, string]>([
    ["eight", {}, "The change of “eight” is no number: type one such as 8 or 12.50."],
    ["12,50", {}, "The change of “12,50” is no number: type one such as 8 or 12.50."],
    ["-5", {}, "The change of “-5” has a sign: type it without, and choose more or less beside it."],
    ["0.0000000001", {}, "The change of “0.0000000001” has too many decimals: type at most nine."],
    [
      "1000000000.01",
      {},
      "The change of “1000000000.01” is too large: type at most $1,000,000,000.00 a day.",
    ],
    ["99901", { unit: "percent" }, "The change of “99901\u202f%” is too large: type at most 99,900\u202f%."],
    [
      "101",
      { unit: "percent", direction: "less" },
      "Spend cannot fall by “101\u202f%”: type at most 100\u202f%, which is to spend nothing.",
    ],
  ])("%s is told to be wrong, with what to do", (text, different, problem) => {
    expect(read(text, different)).toEqual({ problem });
  });
});
