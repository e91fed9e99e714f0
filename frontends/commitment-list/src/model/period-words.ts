import type { Checkin } from "@portal/contracts/commitment/v1/checkin_pb";
import {
  type CheckinStatus,
  formatMoney,
  formatOwed,
  formatPeriod,
  nanosOf,
  plural,
  statusOf,
  statusWord,
} from "@portal/ui";

/** How a check-in came out or stands, in a few words: "Missed by $43.23". */
export function outcomeWords(checkin: Checkin): string {
  const status = statusOf(checkin);
  const actual = formatMoney(nanosOf(checkin.actual));
  const amount = formatMoney(nanosOf(checkin.amount));
  switch (status) {
    case "missed":
      return `Missed by ${formatOwed(nanosOf(checkin.shortfall))}`;
    case "open":
    case "awaiting":
    case "already-met":
      return `${statusWord(status)}, ${actual} so far of ${amount}`;
    case "upcoming":
      return `${statusWord(status)}, ${amount} promised`;
    default:
      return statusWord(status);
  }
}

/** How long a check-in that is not closed still runs, or how much of it is missing. */
export function daysWords(checkin: Checkin): string {
  const days = plural(checkin.daysLeft, "day");
  return statusOf(checkin) === "awaiting" ? `${days} not loaded` : `${days} left`;
}

/** The name of a check-in for a screen reader. */
export function checkinLabel(commitmentName: string, checkin: Checkin, count: number): string {
  return `${commitmentName}, check-in ${checkin.number} of ${count}, ${formatPeriod(checkin.period)}: ${outcomeWords(checkin)}`;
}

/** Counts by status as prose: "9 met, 2 missed". */
export function countsWords(counts: readonly (readonly [CheckinStatus, number])[]): string {
  return counts.map(([status, count]) => `${count} ${statusWord(status).toLowerCase()}`).join(", ");
}
