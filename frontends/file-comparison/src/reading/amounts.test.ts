import { describe, expect, it } from "vitest";
import { decimalMarkOf, readAmount } from "./amounts";

describe("an amount", () => {
  it.each([
    ["224.86", "224.86"],
    ["-41.2", "-41.2"],
    ["1,204.50", "1204.5"],
    ["$1,204.50", "1204.5"],
    ["USD 1204.50", "1204.5"],
    ["1204.50 USD", "1204.5"],
    ["US$1,204.50", "1204.5"],
    ["-$41.20", "-41.2"],
    ["$-41.20", "-41.2"],
    ["($41.20)", "-41.2"],
    ["$(41.20)", undefined],
    ["41.20-", "-41.2"],
    ["\u221241.20", "-41.2"],
    ["+3", "3"],
    [".5", "0.5"],
    ["7.", "7"],
    ["12'345'678.9", "12345678.9"],
    ["1 234.5", "1234.5"],
    ["12,34,567.5", "1234567.5"],
    ["4.2E-05", "0.000042"],
    ["1.5e3", "1500"],
    ["10000000000", "10000000000"],
  ])("reads %s with a decimal point", (text, expected) => {
    const read = readAmount(text, "point");
    if (expected === undefined) expect(read).toBe("not-an-amount");
    else expect(read).toBe(nanos(expected));
  });

  it.each([
    ["224,86", "224.86"],
    ["1.204,50", "1204.5"],
    ["1.204,50 $", "1204.5"],
    ["-1 204,50", "-1204.5"],
    ["(41,20)", "-41.2"],
    ["1.204", "1204"],
  ])("reads %s with a decimal comma", (text, expected) => {
    expect(readAmount(text, "comma")).toBe(nanos(expected));
  });

  it("rounds what is finer than a nano half to even, as billing is when it is loaded", () => {
    expect(readAmount("15.020000000000001", "point")).toBe(15_020_000_000n);
    expect(readAmount("0.0000000005", "point")).toBe(0n);
    expect(readAmount("0.0000000015", "point")).toBe(2n);
    expect(readAmount("-0.00000000151", "point")).toBe(-2n);
  });

  it.each([
    ["", "no-amount"],
    ["  ", "no-amount"],
    ["abc", "not-an-amount"],
    ["1,2,3", "not-an-amount"],
    ["1.2.3", "not-an-amount"],
    ["€ 3.00", "other-currency"],
    ["3.00 EUR", "other-currency"],
    ["$", "no-amount"],
  ])("says of %j that it is none", (text, fault) => {
    expect(readAmount(text, "point")).toBe(fault);
  });
});

describe("the decimal mark of a column", () => {
  it.each([
    [["1.5", "1,204.50"], "point"],
    [["1,5", "1.204,50"], "comma"],
    [["3", "4"], "point"],
    [["1,204,000"], "point"],
    [["0,123"], "comma"],
    [["1234,567"], "comma"],
    [["1.234"], "point"],
  ])("of %j is told by its values", (texts, mark) => {
    expect(decimalMarkOf(texts)).toBe(mark);
  });

  it("cannot be told where each comma may be either", () => {
    expect(decimalMarkOf(["1,204", "3,500", "7"])).toBeUndefined();
  });
});

function nanos(text: string): bigint {
  const [whole = "0", fraction = ""] = text.replace("-", "").split(".");
  const value = BigInt(whole) * 1_000_000_000n + BigInt(fraction.padEnd(9, "0"));
  return text.startsWith("-") ? -value : value;
}
