import { OwedOutlookSchema } from "@portal/contracts/commitment/v1/outlook_pb";
import { MoneySchema } from "@portal/contracts/common/v1/money_pb";
import { create } from "@portal/rpc";
import { describe, expect, it } from "vitest";
import { checkinSentence } from "./checkin-words";
import { priceOf } from "./price";
import { at, owed, s3Simulation, usd } from "./testing/simulations";
import { changeWords, scenarioSentence } from "./words";

const FEBRUARY = at("2025-02-01").seconds * 1_000_000n;
const EIGHT = { kind: "factor", percentNanos: 8_000_000_000n } as const;
const QUESTION = { service: "s3", name: "S3 storage", change: EIGHT, start: FEBRUARY };

const comparison = (before: string, after: string, extra = "990") => ({
  before: create(OwedOutlookSchema, owed(before, [])),
  after: create(OwedOutlookSchema, owed(after, [])),
  extraSpend: create(MoneySchema, usd(extra)),
});

describe("a scenario in words", () => {
  it("says what would be owed, and what is expected without it", () => {
    expect(scenarioSentence(QUESTION, EIGHT, comparison("3630", "3120"))).toBe(
      "With 8\u202f% more S3 storage spend from 1 Feb 2025 we expect ≈\u00a0$3,120 owed, not ≈\u00a0$3,630.",
    );
    expect(scenarioSentence(QUESTION, EIGHT, comparison("3630", "0"))).toContain(
      "we expect nothing owed, not ≈\u00a0$3,630.",
    );
    expect(scenarioSentence(QUESTION, EIGHT, comparison("3630", "3628"))).toContain(
      "we still expect ≈\u00a0$3,630 owed.",
    );
  });

  it("names the change as it was typed", () => {
    const words = (service: string, nanos: bigint) =>
      changeWords(
        { service, name: "S3 storage", change: undefined, start: undefined },
        { kind: "amount", nanos },
      );
    expect(words("s3", 12_500_000_000n)).toBe("$12.50 more S3 storage spend a day");
    expect(words("*", -12_505_000_000n)).toBe("$12.505 less spend a day on each service");
    expect(
      changeWords({ ...QUESTION, service: "*" }, { kind: "factor", percentNanos: -2_500_000_000n }),
    ).toBe("2.5\u202f% less spend on all services from 1 Feb 2025");
  });

  it("has a price that is the difference of the amounts shown", () => {
    const { extra, avoided } = priceOf(comparison("3634.99", "3115.01", "985"));
    expect(extra).toEqual({ exact: 985_000_000_000n, shown: 990_000_000_000n });
    expect(avoided).toEqual({ exact: 519_980_000_000n, shown: 510_000_000_000n });
  });

  it("says of one check-in how it would stand", () => {
    const answered = { question: QUESTION, sure: 80, reply: s3Simulation() };
    expect(checkinSentence(answered, "1", 2)).toBe(
      "With 8\u202f% more S3 storage spend from 1 Feb 2025 this period is on track, 93\u202f% likely to be met, not 4\u202f%.",
    );
    expect(checkinSentence(answered, "1", 1)).toContain(
      "this period stays at risk, 61\u202f% likely to be met.",
    );
    expect(checkinSentence(answered, "1", 3)).toBeUndefined();
  });
});
