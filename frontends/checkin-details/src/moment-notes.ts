import { formatEnd, formatInstant } from "@portal/ui";
import type { Moments } from "./model/moments";

/**
 * The foot of a page: the moments its figures depend on, and the rules that are asked about first.
 *
 * @param hasEstimates whether the page shows any
 */
export function momentNotes({ asOf, dataThrough }: Moments, hasEstimates: boolean): readonly string[] {
  return [
    ...(asOf === undefined ? [] : [`As of ${formatInstant(asOf)}`]),
    dataThrough === undefined
      ? "No billing was loaded for this company"
      : `Data through ${formatEnd(dataThrough)}`,
    "A surplus in one period never offsets a shortfall in another",
    "Shown to the cent, computed exactly",
    ...(hasEstimates
      ? ["≈ marks an estimate, rounded to $10; ranges hold 80\u202f% of the simulated outcomes"]
      : []),
  ];
}
