import type { ForecastBasis } from "@portal/contracts/commitment/v1/outlook_pb";
import { formatEnd, formatMoney, formatMoneyUp, formatOwed, MICROS_PER_DAY } from "@portal/ui";
import { enoughWords } from "../model/history-words";
import type { MeasuredCheckin } from "../model/measured-checkin";
import { type Span, strong } from "../model/spans";
import { formatTime, isDays, timeLeft } from "../model/time-left";
import { expectationSpans } from "./expectation";
import { formatShare, formatTenths, tenthsOf } from "./shares";

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
export function checkinLead(checkin: MeasuredCheckin, setting: LeadSetting): readonly Span[] {
  const expectation = expectationSpans(checkin);
  switch (checkin.status) {
    case "missed":
      return [`${finalWords(checkin)} ${missWords(checkin)}`];
    case "met":
      return [`${finalWords(checkin)} What is over the promise offsets no other period.`];
    case "open":
    case "upcoming":
    case "on-track":
    case "at-risk":
    case "off-track":
      return [...needSpans(checkin, setting), ...expectation];
    case "insufficient-history":
      return [`${enoughWords(setting.basis, setting.serviceCode)} `, ...needSpans(checkin, setting)];
    case "already-met":
      return ["Nothing more is needed, though a refund could still undo it.", ...expectation];
    case "awaiting":
      return [awaitingWords(checkin, setting.countedUntil), ...expectation];
    case "no-data":
      return [noDataWords(checkin)];
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

function needSpans(checkin: MeasuredCheckin, { countedUntil, pace }: LeadSetting): readonly Span[] {
  const left = timeLeft(checkin, countedUntil);
  if (isDays(left)) {
    const need = strong(`${formatMoneyUp(checkin.neededDaily ?? 0n)} a day`);
    return ["To meet it, spend ", need, `${paceWords(pace)}.`];
  }
  return [
    "To meet it, spend ",
    strong(formatMoneyUp(checkin.amount - checkin.actual)),
    ` in ${formatTime(left)}.`,
  ];
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
