import {
  type ForecastBasis,
  ForecastBasisSchema,
  ForecastMethod,
  ForecastReadiness,
  type MoneyRange,
  MoneyRangeSchema,
} from "@portal/contracts/commitment/v1/outlook_pb";
import { MoneySchema } from "@portal/contracts/common/v1/money_pb";
import { create, type DescMessage, type MessageInitShape } from "@portal/rpc";
import type { CommitmentEstimate } from "../model/commitment";
import type { CheckinEstimate } from "../model/estimate";
import { dollars, instant } from "./checkins";

/** The fields of a message, none of them the message itself, so that they can be spread into others. */
export type Init<S extends DescMessage> = Exclude<MessageInitShape<S>, { readonly $typeName: string }>;

const NANOS = 1_000_000_000n;

/** A range of the contract, written in dollars. */
export function rangeOf(low: string, high: string): MoneyRange {
  const money = (text: string) => {
    const nanos = dollars(text);
    return create(MoneySchema, { currencyCode: "USD", units: nanos / NANOS, nanos: Number(nanos % NANOS) });
  };
  return create(MoneyRangeSchema, { low: money(low), high: money(high) });
}

/** An estimate of 52 %, with whatever a test wants different; shown as it is. */
export function estimateOf(different: Partial<CheckinEstimate> = {}): CheckinEstimate {
  const actual = different.actual ?? dollars("9571.20");
  const shortfall = different.shortfall ?? dollars("198.40");
  return {
    probability: 0.52,
    pathCount: 2000,
    metPathCount: 1040,
    actual,
    shownActual: actual,
    actualRange: rangeOf("8830", "10340"),
    shortfall,
    shownShortfall: shortfall,
    daily: dollars("54.76"),
    safeDaily: dollars("60.66"),
    reachedAt: undefined,
    ...different,
  };
}

/** What is expected of a commitment together. */
export function commitmentEstimateOf(different: Partial<CommitmentEstimate> = {}): CommitmentEstimate {
  return {
    shortfall: dollars("870"),
    owed: dollars("1055.67"),
    owedRange: rangeOf("410", "1790"),
    ...different,
  };
}

/** A history of all of 2024, continued by one method. */
export function basisOf(different: Init<typeof ForecastBasisSchema> = {}): ForecastBasis {
  return create(ForecastBasisSchema, {
    readiness: ForecastReadiness.READY,
    historyStartTime: at("2024-01-01"),
    historyEndTime: at("2025-01-01"),
    historyDayCount: 366,
    spendDayCount: 300,
    method: ForecastMethod.DRIFTING_LEVEL,
    methodWeights: [{ method: ForecastMethod.DRIFTING_LEVEL, weight: 1 }],
    widthFactor: 1,
    ...different,
  });
}

/** A moment of the contract: "2024-11-01". */
export function at(text: string): { readonly seconds: bigint; readonly nanos: number } {
  return { seconds: instant(text) / 1_000_000n, nanos: 0 };
}
