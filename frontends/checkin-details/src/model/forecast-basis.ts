import {
  type ForecastBasis,
  ForecastMethod,
  ForecastReadiness,
  type MethodWeight,
} from "@portal/contracts/commitment/v1/outlook_pb";
import { capitalised, formatCount, formatEnd, formatStart, listOf } from "@portal/ui";
import { forecast } from "../texts/forecast";
import { formatDays } from "./time";

const { methods } = forecast;
/** A forecast that is so much wider than its methods say is said to be. */
const NOTABLY_WIDER = 1.05;

/** What a forecast rests on, in sentences: the days, the methods with their shares, and how far to trust it. */
export function basisWords(basis: ForecastBasis): string {
  return [historyWords(basis), methodWords(basis), widthWords(basis), littleWords(basis)]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

function historyWords(basis: ForecastBasis): string {
  const { historyDayCount, spendDayCount, historyStartTime, historyEndTime } = basis;
  return forecast.history(
    formatDays(historyDayCount),
    formatStart(historyStartTime),
    formatEnd(historyEndTime),
    formatCount(spendDayCount),
  );
}

/** How the days ahead are made from those behind, by which part of the continuations; empty without a method. */
export function methodWords(basis: ForecastBasis): string {
  const weights = basis.methodWeights.filter(({ weight }) => weight > 0);
  const [only] = weights;
  if (!only) return "";
  if (weights.length === 1) return methods.all(wordsOf(only, basis));
  const shares = weights.map((each) => shareWords(each, wordsOf(each, basis)));
  return `${capitalised(listOf(shares))}. ${methods.reason}`;
}

function shareWords({ weight }: MethodWeight, words: string): string {
  const percent = Math.round(weight * 100);
  return percent === 0 ? methods.tiny(words) : methods.share(percent, words);
}

function wordsOf({ method }: MethodWeight, { stepTime }: ForecastBasis): string {
  switch (method) {
    case ForecastMethod.WHOLE_HISTORY:
      return methods.wholeHistory;
    case ForecastMethod.LAST_LEVEL:
      return methods.lastLevel(stepTime ? formatStart(stepTime) : "");
    case ForecastMethod.DRIFTING_LEVEL:
      return methods.drifting;
    case ForecastMethod.MONTHLY_BILLS:
      return methods.bills;
    case ForecastMethod.MONTHLY_BILLS_DRIFTING:
      return methods.billsDrifting;
    default:
      return methods.other;
  }
}

function widthWords({ widthFactor }: ForecastBasis): string {
  return widthFactor < NOTABLY_WIDER ? "" : forecast.wider(widthFactor.toFixed(1));
}

function littleWords({ readiness }: ForecastBasis): string {
  return readiness === ForecastReadiness.LITTLE_HISTORY ? forecast.little : "";
}
