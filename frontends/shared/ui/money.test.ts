import { create } from "@bufbuild/protobuf";
import { MoneySchema } from "@portal/contracts/common/v1/money_pb";
import { describe, expect, it } from "vitest";
import { formatMoney, formatMoneyUp, formatOwed, formatSigned, nanosOf } from "./money";

const money = (units: bigint, nanos = 0, currencyCode = "USD") =>
  create(MoneySchema, { currencyCode, units, nanos });

describe("an amount on screen", () => {
  it("has thousands separators and two decimals", () => {
    expect(formatMoney(money(1204n, 500_000_000))).toBe("$1,204.50");
    expect(formatMoney(money(0n))).toBe("$0.00");
    expect(formatMoney(money(0n, 10_000_000))).toBe("$0.01");
    expect(formatMoney(money(10_000_000_000n))).toBe("$10,000,000,000.00");
  });

  it("is exact beyond what a double can hold", () => {
    expect(formatMoney(money(9_007_199_254_740_993n, 120_000_000))).toBe("$9,007,199,254,740,993.12");
    expect(nanosOf(money(9_007_199_254_740_993n, 1))).toBe(9_007_199_254_740_993_000_000_001n);
  });

  it("has a true minus sign in front of the currency", () => {
    expect(formatMoney(money(-41n, -200_000_000))).toBe("\u2212$41.20");
    expect(formatMoney(money(-1_000_000n))).toBe("\u2212$1,000,000.00");
  });

  it("rounds ties to the even cent", () => {
    expect(formatMoney(5_000_000n)).toBe("$0.00");
    expect(formatMoney(15_000_000n)).toBe("$0.02");
    expect(formatMoney(25_000_000n)).toBe("$0.02");
    expect(formatMoney(-15_000_000n)).toBe("\u2212$0.02");
    expect(formatMoney(-25_000_000n)).toBe("\u2212$0.02");
    expect(formatMoney(25_000_001n)).toBe("$0.03");
  });

  it("never reads minus nothing", () => {
    expect(formatMoney(-1n)).toBe("$0.00");
    expect(formatMoney(-5_000_000n)).toBe("$0.00");
    expect(formatSigned(-4_999_999n)).toBe("$0.00");
  });

  it("names a currency other than the dollar by its code", () => {
    expect(formatMoney(money(12n, 0, "EUR"))).toBe("EUR\u00a012.00");
  });
});

describe("a need on screen", () => {
  it("is rounded up to the cent", () => {
    expect(formatMoneyUp(35_480_000_001n)).toBe("$35.49");
    expect(formatMoneyUp(35_480_000_000n)).toBe("$35.48");
    expect(formatMoneyUp(1n)).toBe("$0.01");
    expect(formatMoneyUp(0n)).toBe("$0.00");
    expect(formatMoneyUp(-1n)).toBe("$0.00");
  });
});

describe("a difference on screen", () => {
  it("shows its sign", () => {
    expect(formatSigned(65_230_000_000n)).toBe("+$65.23");
    expect(formatSigned(-55_200_000_000n)).toBe("\u2212$55.20");
    expect(formatSigned(0n)).toBe("$0.00");
  });
});

describe("a debt on screen", () => {
  it("is not shown as nothing when it is less than half a cent", () => {
    expect(formatOwed(1n)).toBe("under $0.01");
    expect(formatOwed(0n)).toBe("$0.00");
    expect(formatOwed(5_000_001n)).toBe("$0.01");
  });
});
