import { formatMoney, formatOwed, formatStart } from "@portal/ui";
import type { MeasuredCheckin } from "../model/measured-checkin";
import { formatTime, timeLeft } from "../model/time-left";

/** What a sentence about a check-in needs to know beside it. */
export interface Setting {
  /** The company's name for people. */
  readonly company: string;
  readonly serviceCode: string;
  /** The end of what was counted, in microseconds since 1970. */
  readonly countedUntil: bigint;
}

/** What came of a check-in, or how it stands, in a sentence that can be pasted into a mail. */
export function checkinSentence(checkin: MeasuredCheckin, setting: Setting): string {
  const { amount, actual } = checkin;
  const left = formatTime(timeLeft(checkin, setting.countedUntil));
  const spent = `${formatMoney(actual)} spent of ${formatMoney(amount)} promised`;
  switch (checkin.status) {
    case "missed":
      return `Missed by ${formatOwed(checkin.shortfall)}: ${spent}.`;
    case "met":
      return actual === amount
        ? `Met exactly: ${spent}.`
        : `Met: ${spent}, ${formatOwed(actual - amount)} over.`;
    case "open":
      return `Open: ${spent}, ${left} left.`;
    case "already-met":
      return checkin.stage === "awaiting"
        ? `Already met: ${spent}, though its data are not all in.`
        : `Already met: ${spent}, ${left} left.`;
    case "awaiting":
      return `Awaiting data: the period is over, ${spent} so far.`;
    case "upcoming":
      return `Upcoming: ${formatMoney(amount)} promised from ${formatStart(checkin.start)}.`;
    case "no-data":
      return `No spend on ${setting.serviceCode} has ever been loaded for ${setting.company}.`;
  }
}
