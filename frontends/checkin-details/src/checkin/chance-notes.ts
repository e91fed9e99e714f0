import type { ForecastBasis } from "@portal/contracts/commitment/v1/outlook_pb";
import { formatCount } from "@portal/ui";
import { basisWords } from "../model/history-words";
import type { MeasuredCheckin } from "../model/measured-checkin";
import type { WorkingNote } from "./working-lines";

/** How the chance came about: what was counted, and what the forecast rests on. */
export function chanceNotes(
  { estimate }: MeasuredCheckin,
  basis: ForecastBasis | undefined,
): readonly WorkingNote[] {
  if (!estimate) return [];
  const { metPathCount, pathCount } = estimate;
  const text = `${formatCount(metPathCount)} of ${formatCount(pathCount)} simulated continuations reach the promise.`;
  return [{ term: "Chance", text }, ...(basis ? [{ term: "Forecast", text: basisWords(basis) }] : [])];
}
