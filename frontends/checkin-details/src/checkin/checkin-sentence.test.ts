import { ForecastReadiness } from "@portal/contracts/commitment/v1/outlook_pb";
import { textOf } from "@portal/ui";
import { describe, expect, test } from "vitest";
import { checkinOf, dollars, instant, missedOf, upcomingOf } from "../testing/checkins";
import { at, basisOf, estimateOf } from "../testing/estimates";
import { checkinLead } from "./checkin-lead";
import { checkinSentence } from "./checkin-sentence";

const countedUntil = instant("2024-12-16");
const setting = { countedUntil, serviceCode: "s3", basis: undefined };
const say = (checkin: Parameters<typeof checkinSentence>[0]) =>
  checkinSentence(checkin, { company: "Cyberdyne", serviceCode: "s3", countedUntil, basis: undefined });
const lead = (checkin: Parameters<typeof checkinLead>[0], days = 28) =>
  textOf(checkinLead(checkin, { ...setting, pace: { daily: dollars("54.76"), days } }));

const november = { start: instant("2024-11-01"), end: instant("2024-12-01") };
const running = upcomingOf({
  status: "open",
  stage: "running",
  amount: dollars("9500"),
  actual: dollars("4839.73"),
  start: instant("2024-10-01"),
  end: instant("2025-03-16"),
  daysLeft: 90,
  neededDaily: dollars("51.780777778"),
});

describe("the sentence of a check-in", () => {
  test("says by how much it was missed", () => {
    expect(say(missedOf("1056.77", { amount: dollars("1100"), shortfall: dollars("43.23") }))).toBe(
      "Missed by $43.23: $1,056.77 spent of $1,100.00 promised.",
    );
  });

  test("says by how much it was met, or that it was met to the cent", () => {
    expect(say(checkinOf())).toBe("Met: $1,065.23 spent of $1,000.00 promised, $65.23 over.");
    expect(say(checkinOf({ actual: dollars("1000") }))).toBe(
      "Met exactly: $1,000.00 spent of $1,000.00 promised.",
    );
  });

  test("says how a period stands that runs, awaits its data, or is ahead", () => {
    expect(say(running)).toBe("Open: $4,839.73 spent of $9,500.00 promised, 90 days left.");
    expect(say({ ...running, end: instant("2024-12-16T04:00") })).toContain(", 4 hours left.");
    expect(say({ ...running, status: "already-met", actual: dollars("9600") })).toBe(
      "Already met: $9,600.00 spent of $9,500.00 promised, 90 days left.",
    );
    expect(say({ ...running, status: "awaiting", stage: "awaiting" })).toBe(
      "Awaiting data: the period is over, $4,839.73 spent of $9,500.00 promised so far.",
    );
    expect(say(upcomingOf())).toBe("Upcoming: $1,000.00 promised from 1 Jan 2024.");
  });

  test("says how likely it is to be met, running or ahead", () => {
    const atRisk = { ...running, status: "at-risk" as const, estimate: estimateOf() };
    expect(say(atRisk)).toBe(
      "At risk, 52\u202f% likely to be met: $4,839.73 spent of $9,500.00 promised, 90 days left.",
    );
    expect(say({ ...atRisk, stage: "upcoming" })).toBe(
      "At risk, 52\u202f% likely to be met: $9,500.00 promised from 1 Oct 2024.",
    );
  });

  test("says that the days are too few for an outlook, and from when there is one", () => {
    const basis = basisOf({
      readiness: ForecastReadiness.TOO_FEW_DAYS,
      historyDayCount: 9,
      enoughHistoryTime: at("2025-01-19"),
    });
    const early = { ...running, status: "insufficient-history" as const };
    expect(checkinSentence(early, { company: "Cyberdyne", serviceCode: "s3", countedUntil, basis })).toBe(
      "Nine days of data are too few for an outlook; $4,839.73 spent of $9,500.00 promised.",
    );
    expect(textOf(checkinLead(early, { ...setting, pace: undefined, basis }))).toBe(
      "An outlook needs 28 days of history, so there is one from 19 Jan 2025 on. To meet it, spend $51.79 a day.",
    );
  });

  test("says in words that there is no data", () => {
    expect(say(checkinOf({ status: "no-data" }))).toBe("No spend on s3 has ever been loaded for Cyberdyne.");
  });

  test("tells negative spend and ten billion as they are", () => {
    expect(say(missedOf("-41.20"))).toBe("Missed by $1,041.20: −$41.20 spent of $1,000.00 promised.");
    expect(say(checkinOf({ actual: dollars("10000000000.01"), amount: dollars("10000000000") }))).toBe(
      "Met: $10,000,000,000.01 spent of $10,000,000,000.00 promised, $0.01 over.",
    );
  });
});

describe("the second line of a check-in", () => {
  test("puts a shortfall in proportion", () => {
    expect(
      lead(missedOf("1056.77", { ...november, amount: dollars("1100"), shortfall: dollars("43.23") })),
    ).toBe(
      "Final: the data cover all 30 days. $43.23 is 3.9\u00a0% of the promise, or 1.2 days of this period’s own spend.",
    );
  });

  test("makes no days of spend out of none, of refunds, or of hours", () => {
    expect(lead(missedOf("0"))).toBe(
      "Final: the data cover all 31 days. $1,000.00 is 100\u00a0% of the promise.",
    );
    expect(lead(missedOf("-50"))).toContain("$1,050.00 is 105\u00a0% of the promise.");
    expect(lead(missedOf("999", { end: instant("2024-01-01T06:00") }))).toBe(
      "Final: the data cover the whole period. $1.00 is 0.1\u00a0% of the promise.",
    );
  });

  test("says that refunds alone miss a promise of nothing, and that they could undo what is reached", () => {
    expect(lead(missedOf("-41.20", { amount: 0n, shortfall: dollars("41.20") }))).toBe(
      "Final: the data cover all 31 days. Refunds were larger than all charges by $41.20.",
    );
    expect(lead({ ...running, status: "off-track", actual: running.amount })).toBe(
      "Nothing more is needed, though a refund could still undo it.",
    );
  });

  test("says what it takes, rounded up, beside what is spent at present", () => {
    expect(lead(running)).toBe("To meet it, spend $51.79 a day; the last 28 days averaged $54.76.");
    expect(lead(running, 1)).toContain("; the last day had $54.76.");
    expect(textOf(checkinLead(running, { ...setting, pace: undefined }))).toBe(
      "To meet it, spend $51.79 a day.",
    );
  });

  test("asks for the rest at once where less than a day is left", () => {
    expect(lead({ ...running, end: instant("2024-12-16T03:30") })).toBe(
      "To meet it, spend $4,660.27 in 4 hours.",
    );
  });

  test("says what the missing data must hold", () => {
    const awaiting = { ...running, status: "awaiting" as const, stage: "awaiting" as const, daysLeft: 16 };
    expect(lead({ ...awaiting, end: instant("2025-01-01") })).toBe(
      "The period ended with 31 Dec 2024, the data reach 15 Dec 2024. " +
        "The 16 days not loaded must hold $4,660.27 for it to be met, $51.79 a day.",
    );
  });
});
