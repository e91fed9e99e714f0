import { ForecastMethod, ForecastReadiness } from "@portal/contracts/commitment/v1/outlook_pb";
import { describe, expect, test } from "vitest";
import { at, basisOf } from "../testing/estimates";
import { basisWords, lackingWords } from "./history-words";

describe("what a history lacks for an outlook", () => {
  test("is days, with the day on which there are enough", () => {
    const basis = basisOf({
      readiness: ForecastReadiness.TOO_FEW_DAYS,
      historyDayCount: 12,
      enoughHistoryTime: at("2024-01-29"),
    });
    expect(lackingWords(basis, "S3 storage")).toBe(
      "S3 storage has 12 days of history; an outlook needs 28, so from 29 Jan 2024.",
    );
  });

  test("is days with spend", () => {
    const basis = basisOf({
      readiness: ForecastReadiness.TOO_FEW_DAYS_WITH_SPEND,
      historyDayCount: 40,
      spendDayCount: 3,
    });
    expect(lackingWords(basis, "s3")).toBe(
      "s3 has spend on 3 of its 40 days; an outlook needs 5 days with spend.",
    );
  });

  test("is everything before the first row", () => {
    expect(lackingWords(basisOf({ readiness: ForecastReadiness.NO_HISTORY }), "s3")).toContain(
      "s3 has no row before this moment",
    );
  });
});

describe("what a forecast rests on", () => {
  test("is the days of history and the way they are continued", () => {
    expect(basisWords(basisOf())).toBe(
      "It continues 366 days of history, 1 Jan 2024 to 31 Dec 2024, 300 of them with spend. " +
        "The level of spend drifts on as it did.",
    );
  });

  test("names the step that the present level began with, and the part the method has", () => {
    const basis = basisOf({
      method: ForecastMethod.LAST_LEVEL,
      stepTime: at("2024-11-04"),
      methodWeights: [
        { method: ForecastMethod.LAST_LEVEL, weight: 0.64 },
        { method: ForecastMethod.WHOLE_HISTORY, weight: 0.36 },
      ],
    });
    expect(basisWords(basis)).toContain(
      "In 64\u202f% of the continuations the days ahead resemble those since spend changed its level on 4 Nov 2024;",
    );
  });

  test("says where to trust it less", () => {
    const basis = basisOf({ readiness: ForecastReadiness.LITTLE_HISTORY, widthFactor: 1.34 });
    expect(basisWords(basis)).toContain("The range is 1.3 times as wide");
    expect(basisWords(basis)).toContain("Fewer than 60 days are little history: trust it less.");
  });
});
