import { describe, expect, test } from "vitest";
import { checkinOf, commitmentOf, dollars, instant, upcomingOf } from "../testing/checkins";
import { aheadSentence } from "./ahead-sentence";

const ahead = (amount: string, different = {}) =>
  upcomingOf({
    amount: dollars(amount),
    neededDaily: dollars("35.483871"),
    end: instant("2025-02-01"),
    ...different,
  });
const say = (...checkins: Parameters<typeof commitmentOf>[0]) => aheadSentence(commitmentOf(checkins));

describe("the sentence on what is ahead", () => {
  test("counts the periods, follows the promise, and sets the pace against the need, rounded up", () => {
    expect(say(checkinOf(), ahead("1100"), ahead("1230"))).toBe(
      "2 periods are ahead; the promise rises to $1,230.00. " +
        "Spend now runs at $36.93 a day, and the next to end, on 31 Jan 2025, needs $35.49 a day.",
    );
  });

  test("tells running, awaiting and upcoming periods apart", () => {
    const awaiting = ahead("1000", { stage: "awaiting", status: "awaiting" });
    const running = ahead("1000", { stage: "running", status: "open" });
    expect(say(awaiting, running, ahead("1000"))).toContain(
      "One period is over and awaits its data, one is running and one is ahead; each promises $1,000.00.",
    );
  });

  test("asks for no spend in a period that is over", () => {
    const awaiting = ahead("1000", { stage: "awaiting", status: "awaiting", actual: dollars("12.5") });
    expect(say(awaiting, ahead("1000"))).toContain(
      "each promises $1,000.00. The oldest that waits, to 31 Jan 2025, has $12.50 of $1,000.00 so far.",
    );
  });

  test("says when the promise falls, or goes up and down", () => {
    expect(say(checkinOf(), ahead("900"))).toContain("the promise falls to $900.00");
    expect(say(checkinOf(), ahead("900"), ahead("1200"))).toContain(
      "they promise between $900.00 and $1,200.00 each",
    );
    expect(say(checkinOf(), ahead("1000"))).toContain("it promises $1,000.00");
  });

  test("needs nothing more for a period that is met already", () => {
    const met = ahead("1000", { status: "already-met", stage: "running" });
    expect(say(met)).toContain("the next to end, on 31 Jan 2025, is already met.");
  });

  test("leaves the pace out while there is none", () => {
    expect(aheadSentence(commitmentOf([ahead("1000")], { currentDaily: undefined }))).toContain(
      ". The next to end, on 31 Jan 2025, needs $35.49 a day.",
    );
  });

  test("says that the contract has ended", () => {
    expect(say(checkinOf({ end: instant("2025-01-01") }))).toBe(
      "The contract ended on 31 Dec 2024; no period is left.",
    );
  });

  test("never calls a period without any data met or missed", () => {
    const sentence = aheadSentence(commitmentOf([checkinOf({ status: "no-data" })], { hasData: false }));
    expect(sentence).toContain("One period has closed by date, and it is called neither met nor missed.");
  });
});
