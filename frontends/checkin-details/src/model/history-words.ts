import {
  type ForecastBasis,
  ForecastMethod,
  ForecastReadiness,
} from "@portal/contracts/commitment/v1/outlook_pb";
import { capitalised, formatCount, formatEnd, formatStart, plural } from "@portal/ui";

const DAYS_NEEDED = 28;
const DAYS_WITH_SPEND_NEEDED = 5;
/** A forecast that is so much wider than its methods say is said to be. */
const NOTABLY_WIDER = 1.05;

/**
 * What the history lacks for an outlook, and what would be enough, in sentences.
 *
 * @param service what the history is of, at the start of a sentence: "S3 storage"
 */
export function lackingWords(basis: ForecastBasis | undefined, service: string): string {
  switch (basis?.readiness) {
    case ForecastReadiness.TOO_FEW_DAYS: {
      const from = basis.enoughHistoryTime ? `, so from ${formatStart(basis.enoughHistoryTime)}` : "";
      return `${service} has ${plural(basis.historyDayCount, "day")} of history; an outlook needs ${DAYS_NEEDED}${from}.`;
    }
    case ForecastReadiness.TOO_FEW_DAYS_WITH_SPEND:
      return `${service} has spend on ${formatCount(basis.spendDayCount)} of its ${plural(basis.historyDayCount, "day")}; an outlook needs ${DAYS_WITH_SPEND_NEEDED} days with spend.`;
    case ForecastReadiness.NO_HISTORY:
      return `${service} has no row before this moment; an outlook needs ${DAYS_NEEDED} days of history.`;
    default:
      return `${service} has too little history for an outlook.`;
  }
}

/** The same after a sentence that has said how many days there are. */
export function enoughWords(basis: ForecastBasis | undefined, service: string): string {
  if (basis?.readiness !== ForecastReadiness.TOO_FEW_DAYS) return lackingWords(basis, service);
  const from = basis.enoughHistoryTime
    ? `, so there is one from ${formatStart(basis.enoughHistoryTime)} on`
    : "";
  return `An outlook needs ${DAYS_NEEDED} days of history${from}.`;
}

/** What a forecast rests on, in sentences: the days, the methods, and how far to trust it. */
export function basisWords(basis: ForecastBasis): string {
  return [daysWords(basis), methodWords(basis), widthWords(basis), littleWords(basis)]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

function daysWords({
  historyDayCount,
  spendDayCount,
  historyStartTime,
  historyEndTime,
}: ForecastBasis): string {
  return `It continues ${plural(historyDayCount, "day")} of history, ${formatStart(historyStartTime)} to ${formatEnd(historyEndTime)}, ${formatCount(spendDayCount)} of them with spend.`;
}

/** How the days ahead are made from those behind, in a sentence; empty without a method. */
export function methodWords(basis: ForecastBasis): string {
  const words = METHODS[basis.method]?.(basis);
  if (!words) return "";
  const [first] = basis.methodWeights;
  if (!first || basis.methodWeights.length === 1) return `${capitalised(words)}.`;
  const percent = Math.round(first.weight * 100);
  return `In ${percent}\u202f% of the continuations ${words}; the others follow further methods, by how well each would have foretold the past.`;
}

const METHODS: Partial<Record<ForecastMethod, (basis: ForecastBasis) => string>> = {
  [ForecastMethod.WHOLE_HISTORY]: () => "the days ahead resemble those of the whole history",
  [ForecastMethod.LAST_LEVEL]: ({ stepTime }) =>
    `the days ahead resemble those since spend changed its level${stepTime ? ` on ${formatStart(stepTime)}` : ""}`,
  [ForecastMethod.DRIFTING_LEVEL]: () => "the level of spend drifts on as it did",
  [ForecastMethod.MONTHLY_BILLS]: () =>
    "bills recur on their days of the month and the other days resemble those of the whole history",
  [ForecastMethod.MONTHLY_BILLS_DRIFTING]: () =>
    "bills recur on their days of the month and the level of the other days drifts on",
};

function widthWords({ widthFactor }: ForecastBasis): string {
  if (widthFactor < NOTABLY_WIDER) return "";
  return `The range is ${widthFactor.toFixed(1)} times as wide as the methods alone say, as they were too sure in the past.`;
}

function littleWords({ readiness }: ForecastBasis): string {
  const isLittle = readiness === ForecastReadiness.LITTLE_HISTORY;
  return isLittle ? "Fewer than 60 days are little history: trust it less." : "";
}
