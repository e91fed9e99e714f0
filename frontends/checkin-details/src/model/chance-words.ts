import { type CheckinStatus, formatChance, statusWord } from "@portal/ui";
import { texts } from "../texts";
import type { MeasuredCheckin } from "./checkin";

const FORECAST: ReadonlySet<CheckinStatus> = new Set(["on-track", "at-risk", "off-track"]);

/** Whether the status of a check-in is an outlook with a chance. */
export function isForecast(status: CheckinStatus): boolean {
  return FORECAST.has(status);
}

/** "At risk, 52 % likely to be met", or the status alone where there is no chance. */
export function chanceWords({ status, estimate }: MeasuredCheckin): string {
  if (!estimate || !isForecast(status)) return statusWord(status);
  return texts.page.status.chance(statusWord(status), likelyWords(estimate.probability));
}

/** "52 % likely to be met". */
export function likelyWords(probability: number): string {
  return texts.page.status.likely(formatChance(probability));
}
