import { DailySpendSchema } from "@portal/contracts/commitment/v1/commitment_service_pb";
import { create } from "@portal/rpc";
import { describe, expect, test } from "vitest";
import { checkinOf, dollars, instant, missedOf } from "../testing/checkins";
import { spendLayout } from "./layout";
import { spendSeries } from "./series";

const daily = (costs: Record<string, string>) =>
  Object.entries(costs).map(([day, cost]) =>
    create(DailySpendSchema, {
      dayStartTime: { seconds: instant(day) / 1_000_000n, nanos: 0 },
      cost: { currencyCode: "USD", units: dollars(cost) / 1_000_000_000n, nanos: 0 },
    }),
  );

function layout(costs: Record<string, string>, checkin = missedOf("0"), until = checkin.end) {
  const series = spendSeries(daily(costs), until);
  return spendLayout({
    checkin,
    series,
    fan: [],
    countedUntil: until,
    width: 700,
    gutterText: "Promised $1,000.00",
  });
}

describe("the running total", () => {
  test("adds up day by day and is known at the end of a day, never after the end of what was counted", () => {
    const until = instant("2024-01-03T12:00");
    const series = spendSeries(daily({ "2024-01-01": "10", "2024-01-03": "-4" }), until);
    expect(series.map(({ total }) => total)).toEqual([dollars("10"), dollars("6")]);
    expect(series.map(({ knownAt }) => knownAt)).toEqual([instant("2024-01-02"), until]);
  });
});

describe("the picture of the spend", () => {
  test("holds a total until the next is known and ends where the facts end", () => {
    const { spent, factX, spentEnd, left } = layout(
      { "2024-01-01": "500" },
      missedOf("500"),
      instant("2024-01-16"),
    );
    expect(spent).toMatch(/^M[\d.]+ 328H[\d.]+V184H[\d.]+$/);
    expect(factX).toBe(spentEnd.x);
    expect(spentEnd.x).toBeGreaterThan(left);
  });

  test("has no border of facts where they cover the whole period, or none of it", () => {
    expect(layout({ "2024-01-01": "500" }).factX).toBeUndefined();
    expect(layout({}, missedOf("0"), instant("2024-01-01")).factX).toBeUndefined();
  });

  test("runs below zero where refunds outweigh the spend", () => {
    const { zeroY, spentEnd, bottom } = layout({ "2024-01-01": "-500" });
    expect(spentEnd.y).toBeGreaterThan(zeroY);
    expect(spentEnd.y).toBe(bottom);
  });

  test("draws a line at zero for a period without a row", () => {
    const { spent, spentEnd, zeroY } = layout({});
    expect(spentEnd.y).toBe(zeroY);
    expect(spent).toMatch(/^M[\d.]+ 328H[\d.]+$/);
  });

  test("gives up the words beside the plot where ten billion leave no room for them", () => {
    const checkin = checkinOf({ amount: dollars("10000000000"), actual: 0n });
    const { hasGutter, left, right } = spendLayout({
      checkin,
      series: [],
      fan: [],
      countedUntil: checkin.end,
      width: 288,
      gutterText: "Promised $10,000,000,000.00",
    });
    expect(hasGutter).toBe(false);
    expect(right - left).toBeGreaterThan(100);
  });

  test("draws years of days without a point for each", () => {
    const costs = Object.fromEntries(
      Array.from({ length: 3650 }, (_, day) => [
        new Date(Date.UTC(2015, 0, 1 + day)).toISOString().slice(0, 10),
        "1",
      ]),
    );
    const decade = checkinOf({ start: instant("2015-01-01"), end: instant("2025-01-01") });
    expect(layout(costs, decade).spent.split("V").length).toBeLessThanOrEqual(3651);
    expect(layout(costs, decade).days.map(({ label }) => label)).toContain("2020");
  });
});
