import { describe, expect, test } from "vitest";
import { checkinOf, commitmentOf, missedOf, periodOf, upcomingOf } from "../testing/checkins";
import { factsSentence } from "./facts-sentence";

const july = periodOf("2024-07-01", "2024-08-01");
const say = (...checkins: Parameters<typeof commitmentOf>[0]) =>
  factsSentence(commitmentOf(checkins), "Cyberdyne");

describe("the sentence of facts", () => {
  test("says how many of the closed periods were met, what is owed, and the worst", () => {
    expect(say(checkinOf(), missedOf("917.11", { period: july }), missedOf("944.80"), upcomingOf())).toBe(
      "S3 storage met 1 of its 3 closed periods and owes $138.09; the largest shortfall was $82.89 in Jul 2024.",
    );
  });

  test("names the period of a single shortfall", () => {
    expect(say(checkinOf(), missedOf("917.11", { period: july }))).toBe(
      "S3 storage met 1 of its 2 closed periods and owes $82.89, all of it in Jul 2024.",
    );
    expect(say(checkinOf(), missedOf("917.11", { period: periodOf("2024-07-01", "2024-07-16") }))).toContain(
      "in the period 1 Jul – 15 Jul 2024.",
    );
  });

  test("owes nothing when all are met, and says so of one, two and many", () => {
    expect(say(checkinOf())).toBe("S3 storage met its only closed period and owes nothing.");
    expect(say(checkinOf(), checkinOf())).toBe("S3 storage met both of its closed periods and owes nothing.");
    expect(say(checkinOf(), checkinOf(), checkinOf())).toBe(
      "S3 storage met all 3 of its closed periods and owes nothing.",
    );
  });

  test("says when none was met", () => {
    expect(say(missedOf("999"))).toBe("S3 storage missed its only closed period and owes $1.00.");
    expect(say(missedOf("999", { period: july }), missedOf("998", { period: july }))).toBe(
      "S3 storage met none of its 2 closed periods and owes $3.00; the largest shortfall was $2.00 in Jul 2024.",
    );
  });

  test("never shows a debt below a cent as nothing", () => {
    expect(say(missedOf("999.999"))).toContain("owes under $0.01");
  });

  test("says that nothing is closed yet, and that nothing was ever loaded", () => {
    expect(say(upcomingOf())).toBe("No period of S3 storage has closed yet, so nothing is owed.");
    expect(factsSentence(commitmentOf([checkinOf()], { hasData: false }), "Cyberdyne")).toBe(
      "No spend on s3 has ever been loaded for Cyberdyne.",
    );
  });
});
