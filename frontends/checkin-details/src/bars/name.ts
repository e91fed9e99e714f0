import {
  formatChance,
  formatCount,
  formatEstimate,
  formatEstimateRange,
  formatMoney,
  formatOwed,
  formatPeriod,
  RANGE_LABEL,
  statusWord,
} from "@portal/ui";
import { chanceWords } from "../model/chance-words";
import type { MeasuredCheckin } from "../model/checkin";
import type { CheckinEstimate } from "../model/estimate";
import { bars as barsTexts } from "../texts/bars";

/**
 * What a bar shows, in words.
 *
 * @param chanceBefore where a scenario changes it
 */
export function barName(checkin: MeasuredCheckin, chanceBefore?: number): string {
  const { number, period, actual, amount, estimate } = checkin;
  const spent = barsTexts.spent(formatMoney(actual), formatMoney(amount));
  const [outcome, money] = estimate
    ? [chanceWords(checkin).toLowerCase(), expectedWords(estimate, spent)]
    : [verdictWords(checkin), spent];
  const name = barsTexts.name(formatCount(number), formatPeriod(period), outcome, money);
  return chanceBefore === undefined ? name : name + barsTexts.was(formatChance(chanceBefore));
}

function expectedWords({ shownActual, actual, actualRange }: CheckinEstimate, spent: string): string {
  const expected = formatEstimate(shownActual, actual);
  return barsTexts.expected(spent, expected, RANGE_LABEL, formatEstimateRange(actualRange));
}

function verdictWords({ status, shortfall }: MeasuredCheckin): string {
  return status === "missed" ? barsTexts.missed(formatOwed(shortfall)) : statusWord(status).toLowerCase();
}
