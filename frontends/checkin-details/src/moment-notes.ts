import { formatEnd, formatInstant } from "@portal/ui";
import type { Moments } from "./model/moments";

/** The foot of a page: the moments its figures depend on, and the rules that are asked about first. */
export function momentNotes({ asOf, dataThrough }: Moments): readonly string[] {
  return [
    ...(asOf === undefined ? [] : [`As of ${formatInstant(asOf)}`]),
    dataThrough === undefined
      ? "No billing was loaded for this company"
      : `Data through ${formatEnd(dataThrough)}`,
    "A surplus in one period never offsets a shortfall in another",
    "Shown to the cent, computed exactly",
  ];
}
