import { formatCount, RANGE_LABEL } from "@portal/ui";

/** How right the forecasts have been. */
export const record = {
  title: "How sure are we?",
  inside: (forecasts: number, inside: number) =>
    forecasts === 1
      ? `The only forecast of a period that has closed ${inside === 1 ? "held" : "missed"} its spend in the ${RANGE_LABEL}.`
      : `Of ${formatCount(forecasts)} forecasts of periods that have closed, ${partOf(forecasts, inside)} ended inside the ${RANGE_LABEL}.`,
  likely: (forecasts: number, met: number) =>
    `Given a chance of 80\u202f% or more, ${metOf(forecasts, met)}.`,
  unlikely: (forecasts: number, met: number) => `Given 20\u202f% or less, ${metOf(forecasts, met)}.`,
  pending: "The forecasts of closed periods are still being compared with what happened.",
  none: "No closed period had a forecast yet, so nothing can be said of how right they were.",
  loading: "Comparing past forecasts with what happened.",
  failed: "The record of past forecasts could not be read.",
  retry: "Try again",
  door: (commitment: string) => `See every forecast of ${commitment}`,
};

function metOf(forecasts: number, met: number): string {
  if (met === forecasts)
    return forecasts === 1 ? "the only one was met" : `all ${formatCount(forecasts)} were met`;
  const part = met === 0 ? "none" : formatCount(met);
  return `${part} of ${formatCount(forecasts)} ${met === 1 || met === 0 ? "was" : "were"} met`;
}

function partOf(whole: number, part: number): string {
  if (part === 0) return "none";
  return part === whole ? "all" : formatCount(part);
}
