import { ForecastBasisSchema, ForecastReadiness } from "@portal/contracts/commitment/v1/outlook_pb";
import { create, type MessageInitShape } from "@portal/rpc";
import { describe, expect, it } from "vitest";
import { at } from "../testing/values";
import { shortHistories } from "./history-words";

const row = (name: string, basis?: MessageInitShape<typeof ForecastBasisSchema>) => ({
  name,
  basis: basis && create(ForecastBasisSchema, basis),
});
const words = (basis: MessageInitShape<typeof ForecastBasisSchema>) =>
  shortHistories([row("S3", basis)])[0]?.words;

const enoughHistoryTime = at("2024-01-29");
const young = { readiness: ForecastReadiness.TOO_FEW_DAYS, historyDayCount: 12, enoughHistoryTime };

describe("a history that carries no outlook", () => {
  it("is told by what it has and what would be enough", () => {
    expect(words(young)).toBe("has 12 days of history; an outlook needs 28, so from 29 Jan 2024.");
    expect(words({ readiness: ForecastReadiness.TOO_FEW_DAYS_WITH_SPEND, spendDayCount: 1 })).toBe(
      "has spend on 1 day; an outlook needs 5.",
    );
    expect(words({ readiness: ForecastReadiness.NO_HISTORY })).toBe(
      "has no spend yet; an outlook needs 28 days of it.",
    );
  });

  it("is told once of those that lack the same", () => {
    const rows = [
      row("S3", young),
      row("EC2", { readiness: ForecastReadiness.NO_HISTORY }),
      row("RDS", young),
    ];
    expect(shortHistories(rows)).toEqual([
      { names: ["S3", "RDS"], words: "have 12 days of history; an outlook needs 28, so from 29 Jan 2024." },
      { names: ["EC2"], words: "has no spend yet; an outlook needs 28 days of it." },
    ]);
  });

  it("is not spoken of where there is enough, or nothing to forecast", () => {
    expect(words({ readiness: ForecastReadiness.READY })).toBeUndefined();
    expect(words({ readiness: ForecastReadiness.LITTLE_HISTORY })).toBeUndefined();
    expect(shortHistories([row("S3")])).toEqual([]);
  });
});
