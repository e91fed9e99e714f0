import { MoneySchema } from "@portal/contracts/common/v1/money_pb";
import { create } from "@portal/rpc";
import { describe, expect, test } from "vitest";
import { checkinOf, dollars, instant, missedOf, upcomingOf } from "../testing/checkins";
import { subtraction, workingNotes } from "./working-lines";

const lines = (checkin: Parameters<typeof subtraction>[0]) =>
  subtraction(checkin, instant("2024-01-20")).map(({ label, amount }) => `${label}: ${amount}`);
const quiet = { atStartCount: 0n, atEndCount: 0n, refundCount: 0n };

describe("the subtraction", () => {
  test("of a missed check-in ends in what is owed", () => {
    expect(lines(missedOf("956.77"))).toEqual([
      "Promised: $1,000.00",
      "Spent: − $956.77",
      "Short, owed: $43.23",
    ]);
  });

  test("of a met one ends in what is over", () => {
    expect(lines(checkinOf())).toEqual([
      "Spent: $1,065.23",
      "Promised: − $1,000.00",
      "Over the promise: $65.23",
    ]);
  });

  test("of a running one ends in what is left, by the day", () => {
    const running = upcomingOf({
      status: "open",
      actual: dollars("400"),
      daysLeft: 12,
      neededDaily: dollars("50"),
    });
    expect(lines(running)).toEqual([
      "Promised: $1,000.00",
      "Spent so far: − $400.00",
      "Left to spend: $600.00",
      "Over 12 days: $50.00 a day",
    ]);
  });

  test("of a period without any data owes nothing", () => {
    expect(lines(checkinOf({ status: "no-data", actual: 0n })).at(-1)).toBe("Not spent: $1,000.00");
  });
});

describe("the notes beside it", () => {
  const note = (
    term: string,
    working: Partial<Parameters<typeof workingNotes>[1]> = {},
    until = "2024-02-01",
    firstDay = "2023-06-01",
  ) =>
    workingNotes(
      checkinOf(),
      { ...quiet, ...working },
      { firstDay: instant(firstDay), until: instant(until) },
    ).find((each) => each.term === term)?.text;

  test("say that the start is inside and the end is not", () => {
    expect(note("Interval")).toBe("From 1 Jan 2024 00:00 UTC up to, not including, 1 Feb 2024 00:00 UTC");
  });

  test("say which rows on the edges count", () => {
    expect(note("Edges")).toContain("No row exactly at the start");
    expect(note("Edges", { atStartCount: 2n, atEndCount: 1n })).toBe(
      "2 rows exactly at the start, counted; 1 exactly at the end, not counted: it belongs to a period that starts there",
    );
  });

  test("say what refunds took off", () => {
    const refundTotal = create(MoneySchema, { currencyCode: "USD", units: -41n, nanos: -200_000_000 });
    expect(note("Refunds")).toBe("No row with a negative amount");
    expect(note("Refunds", { refundCount: 1n, refundTotal })).toBe(
      "1 row with a negative amount, −$41.20 together, counted as it is",
    );
  });

  test("say since when there are data where a part of the period has none", () => {
    expect(note("Data")).toBeUndefined();
    expect(note("Data", {}, "2024-02-01", "2024-01-10")).toBe(
      "Loaded from 10 Jan 2024 on; the time before counts as nothing spent",
    );
  });

  test("say where counting stopped in a running period", () => {
    expect(note("Counted")).toBeUndefined();
    expect(note("Counted", {}, "2024-01-16")).toBe("Rows before 16 Jan 2024 00:00 UTC, where the facts end");
  });
});
