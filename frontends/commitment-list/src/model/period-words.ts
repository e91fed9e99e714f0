import { type Checkin, CheckinState } from "@portal/contracts/commitment/v1/checkin_pb";
import {
  type CheckinStatus,
  formatChance,
  formatMoney,
  formatOwed,
  formatPeriod,
  nanosOf,
  plural,
  statusOf,
  statusWord,
} from "@portal/ui";
import type { CommitmentRow } from "./commitment-row";
import { chanceBefore, forecastChance } from "./standing";

/** How a check-in came out or stands, in a few words: "Missed by $43.23", "On track: 82 % likely to reach $20,000.00". */
export function outcomeWords(checkin: Checkin): string {
  const status = statusOf(checkin);
  const actual = formatMoney(nanosOf(checkin.actual));
  const amount = formatMoney(nanosOf(checkin.amount));
  switch (status) {
    case "missed":
      return `Missed by ${formatOwed(nanosOf(checkin.shortfall))}`;
    case "open":
    case "already-met":
    case "insufficient-history":
      return `${statusWord(status)}, ${actual} so far of ${amount}`;
    case "awaiting":
      return [`${statusWord(status)}, ${actual} so far of ${amount}`, likelyWords(checkin)]
        .filter((words) => words !== undefined)
        .join(", ");
    case "upcoming":
      return `${statusWord(status)}, ${amount} promised`;
    case "on-track":
    case "at-risk":
    case "off-track":
      return outlookWords(checkin, { word: statusWord(status), actual, amount });
    default:
      return statusWord(status);
  }
}

/** The chance of meeting a check-in: "82 % likely to be met"; undefined without a forecast. */
export function likelyWords(checkin: Checkin): string | undefined {
  const chance = forecastChance(checkin);
  return chance === undefined ? undefined : `${formatChance(chance)} likely to be met`;
}

/** The words stand in the order in which the cell of a running period shows them. */
function outlookWords(
  { state, outlook }: Checkin,
  { word, actual, amount }: Readonly<Record<"word" | "actual" | "amount", string>>,
): string {
  const likely = `${formatChance(outlook?.probability ?? 0)} likely to reach ${amount}`;
  if (state !== CheckinState.OPEN) return `${word}: ${likely}`;
  return `${actual} so far, ${word.toLowerCase()}: ${likely}`;
}

/** How long a check-in that is not closed still runs, or how much of it is missing. */
export function daysWords(checkin: Checkin): string {
  const days = plural(checkin.daysLeft, "day");
  return statusOf(checkin) === "awaiting" ? `${days} not loaded` : `${days} left`;
}

/** The name of a check-in for a screen reader. */
export function checkinLabel(
  { name, checkins, changed }: Pick<CommitmentRow, "name" | "checkins" | "changed">,
  checkin: Checkin,
): string {
  const was = chanceBefore({ changed }, checkin);
  const scenario = was === undefined ? "" : `; without the scenario ${formatChance(was)}`;
  return `${name}, check-in ${checkin.number} of ${checkins.length}, ${formatPeriod(checkin.period)}: ${outcomeWords(checkin)}${scenario}`;
}

/** Counts by status as prose: "9 met, 2 missed". */
export function countsWords(counts: readonly (readonly [CheckinStatus, number])[]): string {
  return counts.map(([status, count]) => `${count} ${statusWord(status).toLowerCase()}`).join(", ");
}
