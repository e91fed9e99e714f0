import type { ReliabilityStep, TrackRecord } from "@portal/contracts/commitment/v1/track_record_pb";
import { texts } from "../texts";

/** From here on a forecast is called on track, and below the other border nobody would count on it. */
const LIKELY_FROM = 0.8;
const UNLIKELY_TO = 0.2;
/** More than the error of a border as a double. */
const EPSILON = 1e-9;

/** How right the forecasts of a company have been, or why nothing can be said of it yet. */
export function recordWords({ overall, reliability, pendingCount }: TrackRecord): string {
  if (!overall || overall.forecastCount === 0)
    return pendingCount > 0 ? texts.record.pending : texts.record.none;
  const { forecastCount, insideRangeCount } = overall;
  const likely = together(reliability.filter((step) => step.fromProbability >= LIKELY_FROM - EPSILON));
  const unlikely = together(reliability.filter((step) => step.toProbability <= UNLIKELY_TO + EPSILON));
  return [
    texts.record.inside(forecastCount, insideRangeCount),
    ...(likely.forecasts > 0 ? [texts.record.likely(likely.forecasts, likely.met)] : []),
    ...(unlikely.forecasts > 0 ? [texts.record.unlikely(unlikely.forecasts, unlikely.met)] : []),
  ].join(" ");
}

function together(steps: readonly ReliabilityStep[]): { readonly forecasts: number; readonly met: number } {
  return steps.reduce(
    (sum, { forecastCount, metCount }) => ({
      forecasts: sum.forecasts + forecastCount,
      met: sum.met + metCount,
    }),
    { forecasts: 0, met: 0 },
  );
}
