import type { CheckinWorking } from "@portal/contracts/commitment/v1/commitment_service_pb";
import {
  formatCount,
  formatInstant,
  formatMoney,
  formatMoneyUp,
  formatOwed,
  formatStart,
  plural,
} from "@portal/ui";
import type { MeasuredCheckin } from "../model/checkin";
import { formatTime, isDays, timeLeft } from "../model/time";
import { texts } from "../texts";

const { working: words } = texts;
const { lines: labels, terms } = words;

/** A line of the subtraction. */
export interface SubtractionLine {
  readonly label: string;
  /** The number of rows behind it, which the line links to; none leads nowhere. */
  readonly rows?: bigint;
  readonly amount: string;
  readonly isResult?: boolean;
}

/** The subtraction that ends in what is owed, over, or left to spend. */
export function subtraction(checkin: MeasuredCheckin, countedUntil: bigint): readonly SubtractionLine[] {
  const { amount, actual, status, lineItemCount, isClosed } = checkin;
  const promised = { label: labels.promised, amount: formatMoney(amount) };
  const spent = {
    label: isClosed ? labels.spent : labels.spentSoFar,
    ...(lineItemCount > 0n && { rows: lineItemCount }),
  };
  if (actual >= amount && status !== "no-data") {
    return [
      { ...spent, amount: formatMoney(actual) },
      { ...promised, amount: less(amount) },
      { label: labels.over, amount: formatMoney(actual - amount), isResult: true },
    ];
  }
  return [promised, { ...spent, amount: less(actual) }, ...restLines(checkin, countedUntil)];
}

/** What is short, or left to spend and by the day. */
function restLines(checkin: MeasuredCheckin, countedUntil: bigint): readonly SubtractionLine[] {
  const { amount, actual, status, isClosed, neededDaily } = checkin;
  const rest = amount - actual;
  if (status === "missed") return [{ label: labels.short, amount: formatOwed(rest), isResult: true }];
  const left = {
    label: isClosed ? labels.notSpent : labels.left,
    amount: formatMoney(rest),
    isResult: true,
  };
  const time = timeLeft(checkin, countedUntil);
  if (isClosed || neededDaily === undefined || !isDays(time)) return [left];
  const daily = labels.aDay(formatMoneyUp(neededDaily));
  return [left, { label: labels.overTime(formatTime(time)), amount: daily }];
}

/** An amount that is taken off; one below zero adds. */
function less(amount: bigint): string {
  return amount < 0n ? labels.more(formatMoney(-amount)) : labels.less(formatMoney(amount));
}

/** What a figure includes, in words: a term and what is to be said about it. */
export interface WorkingNote {
  readonly term: string;
  readonly text: string;
}

/** The span of what is counted, in microseconds since 1970. */
export interface CountedSpan {
  /** The midnight before the first row of the service; undefined if that is not known. */
  readonly firstDay: bigint | undefined;
  readonly until: bigint;
}

/** The interval, what of it there are data for, its edges, and the refunds. */
export function workingNotes(
  checkin: MeasuredCheckin,
  working: Pick<CheckinWorking, "atStartCount" | "atEndCount" | "refundCount" | "refundTotal">,
  { firstDay, until }: CountedSpan,
): readonly WorkingNote[] {
  const { start, end } = checkin;
  const interval = words.interval(formatInstant(start), formatInstant(end));
  const isPart = until > start && until < end;
  const isEarly = firstDay !== undefined && start < firstDay && start < until;
  return [
    { term: terms.interval, text: interval },
    ...(isPart ? [{ term: terms.counted, text: words.counted(formatInstant(until)) }] : []),
    ...(isEarly ? [{ term: terms.data, text: words.dataFrom(formatStart(firstDay)) }] : []),
    { term: terms.edges, text: edgeWords(working) },
    { term: terms.refunds, text: refundWords(working) },
  ];
}

function edgeWords({
  atStartCount,
  atEndCount,
}: Pick<CheckinWorking, "atStartCount" | "atEndCount">): string {
  return words.edges(
    atStartCount === 0n ? words.noneAtStart : words.atStart(plural(atStartCount, "row")),
    atEndCount === 0n ? words.noneAtEnd : words.atEnd(formatCount(atEndCount), atEndCount === 1n),
  );
}

function refundWords({
  refundCount,
  refundTotal,
}: Pick<CheckinWorking, "refundCount" | "refundTotal">): string {
  if (refundCount === 0n) return words.noRefunds;
  return words.refunds(plural(refundCount, "row"), formatMoney(refundTotal ?? 0n), refundCount === 1n);
}
