import { type Checkin, CheckinState } from "@portal/contracts/commitment/v1/checkin_pb";
import {
  type CheckinStatus,
  formatChance,
  formatMoney,
  formatOwed,
  formatPeriod,
  instantOf,
  MICROS_PER_DAY,
  nanosOf,
  statusOf,
  statusWord,
} from "@portal/ui";
import { texts } from "../texts";
import type { CommitmentRow } from "./commitment-row";
import { chanceBefore, forecastChance } from "./standing";

/** How a check-in came out or stands, in a few words: "Missed by $43.23", "On track: 82 % likely to reach $20,000.00". */
export function outcomeWords(checkin: Checkin): string {
  const status = statusOf(checkin);
  const actual = formatMoney(nanosOf(checkin.actual));
  const amount = formatMoney(nanosOf(checkin.amount));
  switch (status) {
    case "missed":
      return texts.period.missedBy(formatOwed(nanosOf(checkin.shortfall)));
    case "open":
    case "already-met":
    case "insufficient-history":
      return texts.period.soFarOf(statusWord(status), actual, amount);
    case "awaiting":
      return [texts.period.soFarOf(statusWord(status), actual, amount), likelyWords(checkin)]
        .filter((words) => words !== undefined)
        .join(", ");
    case "upcoming":
      return texts.period.promised(statusWord(status), amount);
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
  return chance === undefined ? undefined : texts.period.likelyToBeMet(formatChance(chance));
}

/** The words stand in the order in which the cell of a running period shows them. */
function outlookWords(
  { state, outlook }: Checkin,
  { word, actual, amount }: Readonly<Record<"word" | "actual" | "amount", string>>,
): string {
  const chance = formatChance(outlook?.probability ?? 0);
  return state === CheckinState.OPEN
    ? texts.period.soFarLikely(actual, word.toLowerCase(), chance, amount)
    : texts.period.likelyToReach(word, chance, amount);
}

/** How long a check-in that is not closed still runs, or how much of it is missing. */
export function daysWords(checkin: Checkin): string {
  const { daysLeft, period } = checkin;
  const isShort = (instantOf(period?.end) ?? 0n) - (instantOf(period?.start) ?? 0n) < MICROS_PER_DAY;
  // Its days are counted up to a whole one, which would be longer than the period itself.
  if (isShort) return statusOf(checkin) === "awaiting" ? texts.period.partNotLoaded : texts.period.partLeft;
  return statusOf(checkin) === "awaiting"
    ? texts.period.daysNotLoaded(daysLeft)
    : texts.period.daysLeft(daysLeft);
}

/** The name of a check-in for a screen reader. */
export function checkinLabel(
  { name, checkins, changed }: Pick<CommitmentRow, "name" | "checkins" | "changed">,
  checkin: Checkin,
): string {
  const was = chanceBefore({ changed }, checkin);
  const days = formatPeriod(checkin.period);
  const label = texts.period.label(name, checkin.number, checkins.length, days, outcomeWords(checkin));
  return was === undefined ? label : `${label}${texts.period.withoutScenario(formatChance(was))}`;
}

/** Counts by status as prose: "9 met, 2 missed". */
export function countsWords(counts: readonly (readonly [CheckinStatus, number])[]): string {
  return counts.map(([status, count]) => countWords(status, count)).join(", ");
}

/** So many periods of a status: "9 met". */
export function countWords(status: CheckinStatus, count: number): string {
  return texts.period.statusCount(count, statusWord(status).toLowerCase());
}
