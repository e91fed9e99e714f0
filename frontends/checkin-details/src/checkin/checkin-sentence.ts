import { type ForecastBasis, ForecastReadiness } from "@portal/contracts/commitment/v1/outlook_pb";
import { capitalised, countWord, formatMoney, formatOwed, formatStart } from "@portal/ui";
import { chanceWords } from "../model/chance-words";
import type { MeasuredCheckin } from "../model/checkin";
import { formatTime, timeLeft } from "../model/time";
import { texts } from "../texts";

const { sentence } = texts.checkin;

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
  const { amount, actual, stage } = checkin;
  const left = formatTime(timeLeft(checkin, setting.countedUntil));
  const spent = sentence.spent(formatMoney(actual), formatMoney(amount));
  const promised = sentence.promised(formatMoney(amount), formatStart(checkin.start));
  switch (checkin.status) {
    case "missed":
      return sentence.missed(formatOwed(checkin.shortfall), spent);
    case "met":
      return actual === amount
        ? sentence.metExactly(spent)
        : sentence.met(spent, formatOwed(actual - amount));
    case "open":
    case "on-track":
    case "at-risk":
    case "off-track":
      return stage === "upcoming"
        ? sentence.ahead(chanceWords(checkin), promised)
        : sentence.running(chanceWords(checkin), spent, left);
    case "insufficient-history":
      return sentence.lacking(lackWords(setting.basis), stage === "upcoming" ? promised : spent);
    case "already-met":
      return stage === "awaiting" ? sentence.alreadyMetAwaiting(spent) : sentence.alreadyMet(spent, left);
    case "awaiting":
      return sentence.awaiting(spent);
    case "upcoming":
      return sentence.upcoming(promised);
    case "no-data":
      return sentence.noSpend(setting.serviceCode, setting.company);
  }
}

function lackWords(basis: ForecastBasis | undefined): string {
  const days = basis?.historyDayCount;
  if (basis?.readiness !== ForecastReadiness.TOO_FEW_DAYS || !days) return sentence.tooLittle;
  return sentence.tooFew(capitalised(countWord(days)), days === 1);
}
