import type { ForecastScore, TrackRecord } from "@portal/contracts/commitment/v1/track_record_pb";
import { capitalised, formatCount, formatMoney, nanosOf, plural, RANGE_LABEL } from "@portal/ui";
import { tickLabel } from "../chart/money-ticks";

const DOLLAR = 1_000_000_000n;

/** How right the forecasts have been, in a sentence; why nothing can be said of it where nothing can. */
export function recordSentence({ overall, pendingCount, insufficientHistoryCount }: TrackRecord): string {
  if (overall && overall.forecastCount > 0)
    return `${insideWords(overall)}; ${errorWords(overall)}; ${scoreWords(overall)}.`;
  if (pendingCount > 0) return "The forecasts of the closed periods are being worked out.";
  if (insufficientHistoryCount > 0) return "No closed period had enough history for a forecast while it ran.";
  return "No closed period has been forecast yet.";
}

function insideWords({ forecastCount, insideRangeCount }: ForecastScore): string {
  if (forecastCount === 1) {
    return `The only forecast ${insideRangeCount === 1 ? "held" : "missed"} the spend in its ${RANGE_LABEL}`;
  }
  const share = insideRangeCount === forecastCount ? "all" : formatCount(insideRangeCount);
  return `Of ${formatCount(forecastCount)} forecasts ${share} ended inside the ${RANGE_LABEL}`;
}

function errorWords({ meanError, lineMeanError }: ForecastScore): string {
  const [ours, line] = [nanosOf(meanError), nanosOf(lineMeanError)];
  return `the straight line was wrong by ${formatError(line)} on average, ours by ${formatError(ours)}`;
}

function scoreWords({ brierScore, lineBrierScore }: ForecastScore): string {
  const [ours, line] = [brierScore.toFixed(2), lineBrierScore.toFixed(2)];
  return `our chances scored ${ours}, the line’s ${line} (Brier score, 0 is best)`;
}

/** A mean error in whole dollars; a small one to the cent. */
export function formatError(nanos: bigint): string {
  if (nanos < 10n * DOLLAR) return formatMoney(nanos);
  return tickLabel(((nanos + DOLLAR / 2n) / DOLLAR) * DOLLAR, DOLLAR);
}

/** What the counts leave out, in sentences; empty if nothing. */
export function leftOutWords({ pendingCount, insufficientHistoryCount, overall }: TrackRecord): string {
  const sentences = [
    ...(pendingCount > 0
      ? [`Being worked out after the last load: ${formatCount(pendingCount)} to go.`]
      : []),
    ...(insufficientHistoryCount > 0 && overall
      ? [
          `${capitalised(plural(insufficientHistoryCount, "forecast"))} had too little history and ${insufficientHistoryCount === 1 ? "is" : "are"} not scored.`,
        ]
      : []),
  ];
  return sentences.join(" ");
}

/** A share of some, in whole per cents: "81 %". */
export function formatPart(part: number, whole: number): string {
  return `${Math.round((part * 100) / whole)}\u202f%`;
}
