import type { ForecastBasis } from "@portal/contracts/commitment/v1/outlook_pb";
import {
  formatEnd,
  formatMoney,
  formatMoneyUp,
  formatOwed,
  MICROS_PER_DAY,
  type Phrase,
  plain,
  strong,
} from "@portal/ui";
import type { MeasuredCheckin } from "../model/checkin";
import { enoughWords } from "../model/lacking-history";
import { formatDays, formatTime, isDays, timeLeft } from "../model/time";
import { texts } from "../texts";
import { expectationPhrases } from "./expectation";
import { formatShare, formatTenths, tenthsOf } from "./shares";

const { lead } = texts.checkin;

/** How much is spent a day at present, and over how long that was measured. */
interface Pace {
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
  readonly serviceCode: string;
  /** What an outlook would rest on; undefined where none was asked for. */
  readonly basis: ForecastBasis | undefined;
}

/** The second line of a check-in: what its result means, or what it takes, and what is to be expected. */
export function checkinLead(checkin: MeasuredCheckin, setting: LeadSetting): readonly Phrase[] {
  const expectation = expectationPhrases(checkin);
  switch (checkin.status) {
    case "missed":
      return [plain(`${finalWords(checkin)} ${missWords(checkin)}`)];
    case "met":
      return [plain(`${finalWords(checkin)} ${lead.over}`)];
    case "open":
    case "upcoming":
    case "on-track":
    case "at-risk":
    case "off-track":
      return [...needPhrases(checkin, setting), ...expectation];
    case "insufficient-history":
      return [plain(`${enoughWords(setting.basis, setting.serviceCode)} `), ...needPhrases(checkin, setting)];
    case "already-met":
      return [plain(lead.undone), ...expectation];
    case "awaiting":
      return [plain(awaitingWords(checkin, setting.countedUntil)), ...expectation];
    case "no-data":
      return [plain(noDataWords(checkin))];
  }
}

function finalWords({ start, end }: MeasuredCheckin): string {
  const length = end - start;
  if (length % MICROS_PER_DAY !== 0n) return lead.final;
  const days = length / MICROS_PER_DAY;
  return days === 1n ? lead.finalDay : lead.finalDays(formatDays(days));
}

function missWords({ shortfall, amount, actual, start, end }: MeasuredCheckin): string {
  // A promise of nothing is missed by refunds alone, and nothing is a share of it.
  if (amount === 0n) return lead.refunded(formatOwed(shortfall));
  const share = lead.share(formatOwed(shortfall), formatShare(shortfall, amount));
  const days = tenthsOf(shortfall * (end - start), actual * MICROS_PER_DAY);
  // As days of spend it says something only within the days there were.
  if (days === 0n || days * MICROS_PER_DAY > (end - start) * 10n) return lead.noDays(share);
  return lead.days(share, formatTenths(days), days === 10n);
}

function needPhrases(checkin: MeasuredCheckin, { countedUntil, pace }: LeadSetting): readonly Phrase[] {
  const left = timeLeft(checkin, countedUntil);
  const { neededDaily = 0n, amount, actual } = checkin;
  if (actual >= amount) return [plain(lead.undone)];
  return isDays(left)
    ? [plain(lead.needs), strong(lead.aDay(formatMoneyUp(neededDaily))), plain(`${paceWords(pace)}.`)]
    : [plain(lead.needs), strong(formatMoneyUp(amount - actual)), plain(lead.within(formatTime(left)))];
}

function paceWords(pace: Pace | undefined): string {
  if (!pace) return "";
  const daily = formatMoney(pace.daily);
  return pace.days === 1 ? lead.paceOfDay(daily) : lead.pace(formatDays(pace.days), daily);
}

function awaitingWords(checkin: MeasuredCheckin, countedUntil: bigint): string {
  const { end, amount, actual, neededDaily = 0n } = checkin;
  const missing = timeLeft(checkin, countedUntil);
  const perDay = isDays(missing) ? lead.perDay(formatMoneyUp(neededDaily)) : "";
  const over = lead.awaiting(formatEnd(end), formatEnd(countedUntil));
  return `${over} ${lead.missing(formatTime(missing), formatMoneyUp(amount - actual), perDay)}`;
}

function noDataWords({ isClosed, amount }: MeasuredCheckin): string {
  const promised = lead.promised(formatMoney(amount));
  return [promised, ...(isClosed ? [lead.closedByDate] : []), lead.reason].join(" ");
}
