import { create } from "@bufbuild/protobuf";
import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import { MoneySchema } from "@portal/contracts/common/v1/money_pb";
import { PeriodSchema } from "@portal/contracts/common/v1/period_pb";
import { describe, expect, it } from "vitest";
import { formatsOf } from "./formats-of";
import { intlFormats } from "./intl-formats";
import { PORTAL_FORMATS } from "./portal-formats";

/** Nano-units: borders of rounding, refunds, and more than a double holds. */
const AMOUNTS = [
  0n,
  1n,
  4_999_999n,
  5_000_000n,
  5_000_001n,
  15_000_000n,
  -5_000_000n,
  -41_200_000_000n,
  1_204_505_000_000n,
  4_999_999_999n,
  9_007_199_254_740_993_015_000_000n,
];

const period = (start: string, end: string) =>
  create(PeriodSchema, { start: timestampFromDate(new Date(start)), end: timestampFromDate(new Date(end)) });

describe("amounts and dates", () => {
  it("are the portal's unless the page asks for a language", () => {
    expect(formatsOf(undefined, "USD")).toBe(PORTAL_FORMATS);
  });

  it("have in each language the digits that the portal has", () => {
    const english = intlFormats("en-US", "USD");
    for (const amount of AMOUNTS) {
      expect(english.money(amount).replace("-", "−")).toBe(PORTAL_FORMATS.money(amount));
      expect(english.moneyUp(amount).replace("-", "−")).toBe(PORTAL_FORMATS.moneyUp(amount));
      expect(english.owed(amount).replace("< ", "under ").replace("-", "−")).toBe(
        PORTAL_FORMATS.owed(amount),
      );
      expect(english.estimate(amount).replace("< ", "under ").replace("-", "−\u2060")).toBe(
        PORTAL_FORMATS.estimate(amount),
      );
    }
    for (const chance of [0, 0.0099, 0.01, 0.29, 0.77, 0.7999, 0.8, 0.99, 0.991, 1]) {
      const digits = PORTAL_FORMATS.chance(chance).match(/\d+/)?.[0];
      expect(english.chance(chance).match(/\d+/)?.[0]).toBe(digits);
    }
  });

  it("are written as a language has it", () => {
    const german = formatsOf("de-DE", "EUR");
    expect(german.money(1_204_505_000_000n)).toBe("1.204,50\u00a0€");
    expect(german.end(timestampFromDate(new Date("2025-01-01T00:00Z")))).toBe("31. Dez. 2024");
    expect(german.period(period("2024-03-01T00:00Z", "2024-04-01T00:00Z"))).toBe("1.–31. März 2024");
    expect(german.period(period("2024-03-01T06:00Z", "2024-04-01T00:00Z"))).toMatch(/06:00.*UTC/);
    const money = (units: bigint) => create(MoneySchema, { units, currencyCode: "EUR" });
    const range = { low: money(1_204n), high: money(1_496n) };
    expect(german.range(range, 0n)).toBe("1.200\u00a0€ – 1.500\u00a0€");
    expect(german.range(range, 1_203_500_000_000n)).toBe("1.203,50\u00a0€ – 1.500\u00a0€");
  });
});
