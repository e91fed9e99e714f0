import type { Status } from "@portal/ui";
import { texts } from "../texts";
import type { Progress } from "../use-outlooks";
import type { CompaniesTotals } from "./totals";

/** A column of counts: the figure of the totals that it adds up to, and the status that it counts. */
export interface CountColumn {
  readonly key: keyof CompaniesTotals &
    ("missed" | "met" | "awaiting" | "open" | "upcoming" | "offTrack" | "atRisk" | "onTrack" | "unforeseen");
  readonly status: Status;
  readonly label: string;
  /** The count comes with the outlook. */
  readonly isEstimate?: true;
}

const RESULTS: readonly CountColumn[] = [
  { key: "missed", status: "missed", label: texts.table.missed },
  { key: "met", status: "met", label: texts.table.met },
  { key: "awaiting", status: "awaiting", label: texts.table.awaiting },
];

const IN_TIME: readonly CountColumn[] = [
  { key: "open", status: "open", label: texts.table.open },
  { key: "upcoming", status: "upcoming", label: texts.table.upcoming },
];

const PROSPECTS: readonly CountColumn[] = [
  { key: "offTrack", status: "off-track", label: texts.table.offTrack, isEstimate: true },
  { key: "atRisk", status: "at-risk", label: texts.table.atRisk, isEstimate: true },
  { key: "onTrack", status: "on-track", label: texts.table.onTrack, isEstimate: true },
];

const UNFORESEEN: CountColumn = {
  key: "unforeseen",
  status: "insufficient-history",
  label: texts.table.noOutlook,
  isEstimate: true,
};

/** The columns of counts: how periods that are not closed stand, or where they are in time if nobody can tell. */
export function countColumns(progress: Progress, totals: CompaniesTotals): readonly CountColumn[] {
  if (!hasEstimates(progress)) return [...RESULTS, ...IN_TIME];
  const hasUnforeseen = progress === "ready" && totals.unforeseen > 0;
  return [...RESULTS, ...PROSPECTS, ...(hasUnforeseen ? [UNFORESEEN] : [])];
}

/** Whether estimates are on screen or on their way; without them it shows what is known. */
export function hasEstimates(progress: Progress): boolean {
  return progress === "ready" || progress === "pending";
}
