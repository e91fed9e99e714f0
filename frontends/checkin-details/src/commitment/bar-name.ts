import {
  formatChance,
  formatEstimate,
  formatEstimateRange,
  formatMoney,
  formatOwed,
  formatPeriod,
  RANGE_LABEL,
  statusWord,
} from "@portal/ui";
import { chanceWords } from "../model/chance-words";
import type { MeasuredCheckin } from "../model/measured-checkin";

/**
 * What a bar shows, in words.
 *
 * @param chanceBefore where a scenario changes it
 */
export function barName(checkin: MeasuredCheckin, chanceBefore?: number): string {
  const { number, period, actual, amount, estimate } = checkin;
  const name = `Check-in ${number}, ${formatPeriod(period)}`;
  const spent = `${formatMoney(actual)} spent of ${formatMoney(amount)} promised`;
  if (!estimate) return `${name}: ${verdictWords(checkin)}, ${spent}`;
  const range = `${RANGE_LABEL} ${formatEstimateRange(estimate.actualRange)}`;
  const outlook = chanceWords(checkin).toLowerCase();
  const was = chanceBefore === undefined ? "" : `; without the scenario ${formatChance(chanceBefore)}`;
  return `${name}: ${outlook}, ${spent}, ${formatEstimate(estimate.actual)} expected, ${range}${was}`;
}

function verdictWords({ status, shortfall }: MeasuredCheckin): string {
  return status === "missed" ? `missed by ${formatOwed(shortfall)}` : statusWord(status).toLowerCase();
}
