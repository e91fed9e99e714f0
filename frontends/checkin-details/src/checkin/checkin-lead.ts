import { formatEnd, formatMoney, formatMoneyUp, formatOwed, MICROS_PER_DAY } from "@portal/ui";
import type { MeasuredCheckin } from "../model/measured-checkin";
import { formatTime, isDays, timeLeft } from "../model/time-left";
import { formatShare, formatTenths, tenthsOf } from "./shares";

/** How much is spent a day at present, and over how long that was measured. */
export interface Pace {
  /** In nanos a day. */
  readonly daily: bigint;
  /** The days of the window, at most 28. */
  readonly days: number;
}

/** What a check-in stands on besides its own figures. */
export interface LeadSetting {
  /** The end of what was counted, in microseconds since 1970. */
  readonly countedUntil: bigint;
  readonly pace: Pace | undefined;
}

/** The second line of a check-in: what its result means, or what it takes. */
export function checkinLead(checkin: MeasuredCheckin, setting: LeadSetting): string {
  switch (checkin.status) {
    case "missed":
      return `${finalWords(checkin)} ${missWords(checkin)}`;
    case "met":
      return `${finalWords(checkin)} What is over the promise offsets no other period.`;
    case "open":
    case "upcoming":
      return needWords(checkin, setting);
    case "already-met":
      return "Nothing more is needed, though a refund could still undo it.";
    case "awaiting":
      return awaitingWords(checkin, setting.countedUntil);
    case "no-data":
      return noDataWords(checkin);
  }
}

function finalWords({ start, end }: MeasuredCheckin): string {
  const length = end - start;
  if (length % MICROS_PER_DAY !== 0n) return "Final: the data cover the whole period.";
  const days = length / MICROS_PER_DAY;
  return days === 1n ? "Final: the data cover the whole day." : `Final: the data cover all ${days} days.`;
}

function missWords({ shortfall, amount, actual, start, end }: MeasuredCheckin): string {
  const share = `${formatOwed(shortfall)} is ${formatShare(shortfall, amount)} of the promise`;
  const days = tenthsOf(shortfall * (end - start), actual * MICROS_PER_DAY);
  // As days of spend it says something only within the days there were.
  if (days === 0n || days * MICROS_PER_DAY > (end - start) * 10n) return `${share}.`;
  return `${share}, or ${formatTenths(days)} ${days === 10n ? "day" : "days"} of this period’s own spend.`;
}

function needWords(checkin: MeasuredCheckin, { countedUntil, pace }: LeadSetting): string {
  const left = timeLeft(checkin, countedUntil);
  if (isDays(left))
    return `To meet it, spend ${formatMoneyUp(checkin.neededDaily ?? 0n)} a day${paceWords(pace)}.`;
  return `To meet it, spend ${formatMoneyUp(checkin.amount - checkin.actual)} in ${formatTime(left)}.`;
}

function paceWords(pace: Pace | undefined): string {
  if (!pace) return "";
  const window = pace.days === 1 ? "the last day had" : `the last ${pace.days} days averaged`;
  return `; ${window} ${formatMoney(pace.daily)}`;
}

function awaitingWords(checkin: MeasuredCheckin, countedUntil: bigint): string {
  const { end, amount, actual, neededDaily } = checkin;
  const missing = timeLeft(checkin, countedUntil);
  const left = formatMoneyUp(amount - actual);
  const perDay = isDays(missing) ? `, ${formatMoneyUp(neededDaily ?? 0n)} a day` : "";
  return `The period ended with ${formatEnd(end)}, the data reach ${formatEnd(countedUntil)}. The ${formatTime(missing)} not loaded must hold ${left} for it to be met${perDay}.`;
}

function noDataWords({ isClosed, amount }: MeasuredCheckin): string {
  const promised = `${formatMoney(amount)} was promised.`;
  const verdict = isClosed ? " The period has closed by date, but it is called neither met nor missed." : "";
  return `${promised}${verdict} Either the service code is another one in the billing data, or nothing was used.`;
}
