import { ForecastReadiness } from "@portal/contracts/commitment/v1/outlook_pb";
import { type CheckinStatus, textOf } from "@portal/ui";
import { describe, expect, test } from "vitest";
import { checkinOf, commitmentOf, dollars, instant, upcomingOf } from "../testing/checkins";
import { at, basisOf, commitmentEstimateOf, estimateOf, rangeOf } from "../testing/estimates";
import { outlookSentence } from "./outlook-sentence";

const ahead = (status: CheckinStatus, amount = "1230") =>
  upcomingOf({
    status,
    amount: dollars(amount),
    start: instant("2025-12-01"),
    end: instant("2026-01-01"),
    estimate: estimateOf(),
  });

function phrases(statuses: readonly CheckinStatus[], different: Parameters<typeof commitmentOf>[1] = {}) {
  const checkins = [checkinOf(), ...statuses.map((status) => ahead(status))];
  return outlookSentence(commitmentOf(checkins, { estimate: commitmentEstimateOf(), ...different }));
}
const say = (...input: Parameters<typeof phrases>) => textOf(phrases(...input));

describe("the sentence on what is to be expected", () => {
  test("counts the outlooks, follows promise and spend, and ends in what is expected to be owed", () => {
    const statuses: CheckinStatus[] = [
      ...Array<CheckinStatus>(9).fill("at-risk"),
      ...Array<CheckinStatus>(3).fill("off-track"),
    ];
    expect(say(statuses)).toBe(
      "Of the 12 ahead 9 are at risk and 3 are off track: the promise rises to $1,230.00, and spend now runs at " +
        "≈\u00a0$1,140 a month. By 31 Dec 2025 we expect ≈\u00a0$1,060 owed (80\u202f% range $410 to $1,790).",
    );
    expect(phrases(statuses).flatMap(({ text, isStrong }) => (isStrong ? [text] : []))).toEqual([
      "9 are at risk",
      "3 are off track",
    ]);
  });

  test("tells a small pace to the cent, as whole $10 would say nothing of it", () => {
    expect(say(["at-risk"], { currentDaily: dollars("0.0075") })).toContain(
      "spend now runs at $0.23 a month",
    );
  });

  test("says of one, of two and of all alike how they stand", () => {
    expect(say(["at-risk"])).toContain("The only period ahead is at risk, 52\u202f% likely to be met: ");
    expect(say(["on-track", "on-track"])).toContain("Both ahead are on track: ");
    expect(say(["off-track", "off-track", "off-track"])).toContain("All 3 ahead are off track: ");
  });

  test("tells those that are met already or await their data apart", () => {
    expect(say(["awaiting", "already-met", "on-track"])).toContain(
      "Of the 3 ahead 1 is over and awaits its data, 1 is already met and 1 is on track: ",
    );
  });

  test("sets a daily spend against periods of no regular length", () => {
    expect(say(["at-risk"], { every: "irregular periods" })).toContain("spend now runs at $36.93 a day.");
    expect(say(["at-risk"], { every: "every 3 months" })).toContain(
      "spend now runs at ≈\u00a0$1,140 a period.",
    );
    expect(say(["at-risk"], { currentDaily: undefined })).not.toContain("spend now");
  });

  test("says that nothing is expected to be owed, or seldom anything", () => {
    const estimate = commitmentEstimateOf({ shortfall: 0n, owed: 0n });
    expect(say(["on-track"], { estimate })).toContain("By 31 Dec 2025 we expect nothing owed.");
    const little = commitmentEstimateOf({ owed: dollars("3"), owedRange: rangeOf("0", "0") });
    expect(say(["on-track"], { estimate: little })).toContain(
      "we expect under $10 owed (nothing in 9 of 10 cases).",
    );
  });

  test("stays with the facts where history is too short, and says what would be enough", () => {
    const basis = basisOf({
      readiness: ForecastReadiness.TOO_FEW_DAYS,
      historyDayCount: 12,
      enoughHistoryTime: at("2024-01-29"),
    });
    const checkin = upcomingOf({ status: "insufficient-history", neededDaily: dollars("35.49") });
    expect(textOf(outlookSentence(commitmentOf([checkin], { basis })))).toBe(
      "One period is ahead; it promises $1,000.00. Spend now runs at $36.93 a day, and the next to end, on " +
        "31 Jan 2024, needs $35.49 a day. S3 storage has 12 days of history; an outlook needs 28, so from 29 Jan 2024.",
    );
  });
});
