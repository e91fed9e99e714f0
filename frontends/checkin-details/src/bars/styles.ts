import { type CheckinStatus, statusColour } from "@portal/ui";

/** What was spent, by what came of it; undefined where nothing is drawn solid. */
export const SPENT_FILL: Record<CheckinStatus, string | undefined> = {
  met: "var(--met-fill)",
  missed: "var(--miss-fill)",
  "already-met": "var(--spent)",
  open: "var(--spent)",
  awaiting: "var(--spent)",
  "on-track": "var(--spent)",
  "at-risk": "var(--spent)",
  "off-track": "var(--spent)",
  "insufficient-history": "var(--spent)",
  upcoming: undefined,
  "no-data": undefined,
};

/** Outlines are dotted where nothing has begun, the rest is only awaited, or nothing can be said. */
const DOTTED: ReadonlySet<CheckinStatus> = new Set([
  "awaiting",
  "upcoming",
  "insufficient-history",
  "no-data",
]);

/** Whether the outline of what is not final is dotted. */
export function isDotted(status: CheckinStatus): boolean {
  return DOTTED.has(status);
}

/** The colour of that outline: an outlook has its own. */
export function outlineColour(status: CheckinStatus): string {
  if (DOTTED.has(status)) return "var(--idle)";
  return status === "open" || status === "already-met" ? "var(--ink-2)" : statusColour(status);
}
