import type { ForecastScore, TrackRecord } from "@portal/contracts/commitment/v1/track_record_pb";
import { capitalised, formatCount, formatMoney, nanosOf, plural, RANGE_LABEL } from "@portal/ui";
import { tickLabel } from "../chart/money-ticks";
import { record as recordTexts } from "../texts/record";

const { sentence, leftOut, percent } = recordTexts;
const DOLLAR = 1_000_000_000n;

/** How right the forecasts have been, in a sentence; why nothing can be said of it where nothing can. */
export function recordSentence({ overall, pendingCount, insufficientHistoryCount }: TrackRecord): string {
  if (overall && overall.forecastCount > 0) {
    return sentence.all(insideWords(overall), errorWords(overall));
  }
  if (pendingCount > 0) return sentence.pending;
  return insufficientHistoryCount > 0 ? sentence.noHistory : sentence.none;
}

function insideWords({ forecastCount, insideRangeCount }: ForecastScore): string {
  if (forecastCount === 1) {
    return insideRangeCount === 1 ? sentence.onlyHeld(RANGE_LABEL) : sentence.onlyMissed(RANGE_LABEL);
  }
  const inside = insideRangeCount === forecastCount ? sentence.every : formatCount(insideRangeCount);
  return sentence.inside(formatCount(forecastCount), inside, RANGE_LABEL);
}

function errorWords({ meanError, lineMeanError }: ForecastScore): string {
  return sentence.error(formatError(nanosOf(meanError)), formatError(nanosOf(lineMeanError)));
}

/** A mean error in whole dollars; a small one to the cent. */
export function formatError(nanos: bigint): string {
  if (nanos < 10n * DOLLAR) return formatMoney(nanos);
  return tickLabel(((nanos + DOLLAR / 2n) / DOLLAR) * DOLLAR, DOLLAR);
}

/** What the counts leave out, in sentences; empty if nothing. */
export function leftOutWords({ pendingCount, insufficientHistoryCount, overall }: TrackRecord): string {
  const lacking = insufficientHistoryCount;
  return [
    ...(pendingCount > 0 ? [leftOut.pending(formatCount(pendingCount))] : []),
    ...(lacking > 0 && overall
      ? [leftOut.lacking(capitalised(plural(lacking, "forecast")), lacking === 1)]
      : []),
  ].join(" ");
}

/** A share of some, in whole per cents: "81 %". */
export function formatPart(part: number, whole: number): string {
  return percent(Math.round((part * 100) / whole));
}

/** "29 of 36". */
export function formatOf(part: number, whole: number): string {
  return recordTexts.of(formatCount(part), formatCount(whole));
}

/** A Brier score: "0.15". */
export function formatScore(score: number): string {
  return score.toFixed(2);
}
