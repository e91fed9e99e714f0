import { textOf } from "@portal/ui";
import { describe, expect, test } from "vitest";
import { dollars, instant, upcomingOf } from "../testing/checkins";
import { estimateOf } from "../testing/estimates";
import { expectationPhrases } from "./expectation";

const say = (different: Parameters<typeof upcomingOf>[0] = {}) =>
  textOf(expectationPhrases(upcomingOf({ status: "at-risk", estimate: estimateOf(), ...different })));

describe("what is to be expected of a check-in", () => {
  test("is the spend that makes it sure, what comes if nothing changes, and what will be short", () => {
    expect(say()).toBe(
      " To be 80\u202f% sure, spend $60.66 a day (+11\u202f% on the $54.76 we expect). " +
        "If nothing changes we expect ≈\u00a0$9,570 spent (80\u202f% range $8,830 to $10,340) and a shortfall of ≈\u00a0$200 on average.",
    );
  });

  test("names the day on which the promise is reached", () => {
    expect(say({ estimate: estimateOf({ reachedAt: instant("2025-03-14"), shortfall: 0n }) })).toContain(
      "≈\u00a0$9,570 spent (80\u202f% range $8,830 to $10,340), the promise reached on 14 Mar 2025 and no shortfall.",
    );
  });

  test("says that less or nothing would do, and compares with nothing where nothing is expected", () => {
    expect(say({ estimate: estimateOf({ safeDaily: dollars("52.02") }) })).toContain(
      "(−5\u202f% on the $54.76 we expect)",
    );
    expect(say({ estimate: estimateOf({ safeDaily: dollars("54.80") }) })).toContain(
      "(about the $54.76 we expect)",
    );
    expect(say({ estimate: estimateOf({ safeDaily: 0n }) })).toContain(
      " Even without further spend it would be 80\u202f% sure.",
    );
    expect(say({ estimate: estimateOf({ daily: 0n }) })).toContain("spend $60.66 a day. If");
  });

  test("of a period that awaits its data is a chance on those that are in", () => {
    expect(say({ status: "awaiting", stage: "awaiting" })).toBe(
      " On the data so far it is 52\u202f% likely to be met, with ≈\u00a0$9,570 spent (80\u202f% range $8,830 to $10,340).",
    );
  });

  test("is nothing without a forecast", () => {
    expect(say({ estimate: undefined })).toBe("");
  });
});
