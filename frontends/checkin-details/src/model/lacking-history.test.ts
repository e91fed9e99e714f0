import { ForecastReadiness } from "@portal/contracts/commitment/v1/outlook_pb";
import { describe, expect, test } from "vitest";
import { at, basisOf } from "../testing/estimates";
import { lackingWords } from "./lacking-history";

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
