import { ForecastBasisSchema, ForecastReadiness } from "@portal/contracts/commitment/v1/outlook_pb";
import { create, type MessageInitShape } from "@portal/rpc";
import { describe, expect, it } from "vitest";
import { at } from "../testing/values";
import { historyWords } from "./history-words";

const words = (basis: MessageInitShape<typeof ForecastBasisSchema>) =>
  historyWords({ basis: create(ForecastBasisSchema, basis) });

describe("a history that carries no outlook", () => {
  it("is told by what it has and what would be enough", () => {
    const enoughHistoryTime = at("2024-01-29");
    expect(words({ readiness: ForecastReadiness.TOO_FEW_DAYS, historyDayCount: 12, enoughHistoryTime })).toBe(
      "has 12 days of history; an outlook needs 28, so from 29 Jan 2024.",
    );
    expect(words({ readiness: ForecastReadiness.TOO_FEW_DAYS_WITH_SPEND, spendDayCount: 1 })).toBe(
      "has spend on 1 day; an outlook needs 5.",
    );
    expect(words({ readiness: ForecastReadiness.NO_HISTORY })).toBe(
      "has no spend yet; an outlook needs 28 days of it.",
    );
  });

  it("is not spoken of where there is enough, or nothing to forecast", () => {
    expect(words({ readiness: ForecastReadiness.READY })).toBeUndefined();
    expect(words({ readiness: ForecastReadiness.LITTLE_HISTORY })).toBeUndefined();
    expect(historyWords({ basis: undefined })).toBeUndefined();
  });
});
