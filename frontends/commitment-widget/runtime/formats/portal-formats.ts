import {
  dayOf,
  formatChance,
  formatCount,
  formatEnd,
  formatEstimate,
  formatEstimateRange,
  formatMoney,
  formatMoneyUp,
  formatOwed,
  formatPeriod,
  formatStart,
  monthName,
} from "@portal/ui";
import type { Formats } from "./formats";

/** As the portal writes. */
export const PORTAL_FORMATS: Formats = {
  money: formatMoney,
  moneyUp: formatMoneyUp,
  owed: formatOwed,
  estimate: formatEstimate,
  range: formatEstimateRange,
  chance: formatChance,
  count: formatCount,
  period: formatPeriod,
  end: formatEnd,
  start: formatStart,
  month(when) {
    const { year, month } = dayOf(when);
    return `${monthName(month)} ${year}`;
  },
};
