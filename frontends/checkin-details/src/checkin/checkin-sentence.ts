import { type ForecastBasis, ForecastReadiness } from "@portal/contracts/commitment/v1/outlook_pb";
import { capitalised, countWord, formatMoney, formatOwed, formatStart } from "@portal/ui";
import { chanceWords } from "../model/chance-words";
import type { MeasuredCheckin } from "../model/measured-checkin";
import { formatTime, timeLeft } from "../model/time-left";

/** What a sentence about a check-in needs to know beside it. */
export interface Setting {
  /** The company's name for people. */
  readonly company: string;
  readonly serviceCode: string;
  /** The end of what was counted, in microseconds since 1970. */
  readonly countedUntil: bigint;
  /** What an outlook would rest on; undefined where none was asked for. */
  readonly basis: ForecastBasis | undefined;
}

/** What came of a check-in, or how it stands, in a sentence that can be pasted into a mail. */
export function checkinSentence(checkin: MeasuredCheckin, setting: Setting): string {
  const { amount, actual } = checkin;
  const left = formatTime(timeLeft(checkin, setting.countedUntil));
  const spent = `${formatMoney(actual)} spent of ${formatMoney(amount)} promised`;
  const promised = `${formatMoney(amount)} promised from ${formatStart(checkin.start)}`;
  switch (checkin.status) {
    case "missed":
      return `Missed by ${formatOwed(checkin.shortfall)}: ${spent}.`;
    case "met":
      return actual === amount
        ? `Met exactly: ${spent}.`
        : `Met: ${spent}, ${formatOwed(actual - amount)} over.`;
    case "open":
    case "on-track":
    case "at-risk":
    case "off-track":
      return checkin.stage === "upcoming"
        ? `${chanceWords(checkin)}: ${promised}.`
        : `${chanceWords(checkin)}: ${spent}, ${left} left.`;
    case "insufficient-history":
      return `${lackWords(setting.basis)}; ${checkin.stage === "upcoming" ? promised : spent}.`;
    case "already-met":
      return checkin.stage === "awaiting"
        ? `Already met: ${spent}, though its data are not all in.`
        : `Already met: ${spent}, ${left} left.`;
    case "awaiting":
      return `Awaiting data: the period is over, ${spent} so far.`;
    case "upcoming":
      return `Upcoming: ${promised}.`;
    case "no-data":
      return `No spend on ${setting.serviceCode} has ever been loaded for ${setting.company}.`;
  }
}

function lackWords(basis: ForecastBasis | undefined): string {
  const days = basis?.historyDayCount;
  if (basis?.readiness !== ForecastReadiness.TOO_FEW_DAYS || !days)
    return "Too little history for an outlook";
  return `${capitalised(countWord(days))} ${days === 1 ? "day of data is" : "days of data are"} too few for an outlook`;
}
