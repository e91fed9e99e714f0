import type { CheckinWorking } from "@portal/contracts/commitment/v1/commitment_service_pb";
import { formatCount, formatInstant, formatMoney, formatMoneyUp, formatOwed, plural } from "@portal/ui";
import type { MeasuredCheckin } from "../model/measured-checkin";
import { formatTime, isDays, timeLeft } from "../model/time-left";

/** A line of the subtraction. */
export interface SubtractionLine {
  readonly label: string;
  /** The number of rows behind it, which the line links to. */
  readonly rows?: bigint;
  readonly amount: string;
  readonly isResult?: boolean;
}

/** The subtraction that ends in what is owed, over, or left to spend. */
export function subtraction(checkin: MeasuredCheckin, countedUntil: bigint): readonly SubtractionLine[] {
  const { amount, actual, status, lineItemCount, neededDaily } = checkin;
  const promised = { label: "Promised", amount: formatMoney(amount) };
  const spent = { label: checkin.isClosed ? "Spent" : "Spent so far", rows: lineItemCount };
  if (actual >= amount && status !== "no-data") {
    return [
      { ...spent, amount: formatMoney(actual) },
      { ...promised, amount: less(amount) },
      { label: "Over the promise", amount: formatMoney(actual - amount), isResult: true },
    ];
  }
  const lines = [promised, { ...spent, amount: less(actual) }];
  if (status === "missed") {
    return [...lines, { label: "Short, owed", amount: formatOwed(amount - actual), isResult: true }];
  }
  const left = {
    label: checkin.isClosed ? "Not spent" : "Left to spend",
    amount: formatMoney(amount - actual),
    isResult: true,
  };
  const time = timeLeft(checkin, countedUntil);
  if (checkin.isClosed || neededDaily === undefined || !isDays(time)) return [...lines, left];
  return [
    ...lines,
    left,
    { label: `Over ${formatTime(time)}`, amount: `${formatMoneyUp(neededDaily)} a day` },
  ];
}

/** An amount that is taken off; one below zero adds. */
function less(amount: bigint): string {
  return amount < 0n ? `+ ${formatMoney(-amount)}` : `− ${formatMoney(amount)}`;
}

/** What a figure includes, in words: a term and what is to be said about it. */
export interface WorkingNote {
  readonly term: string;
  readonly text: string;
}

/** The interval, its edges, and the refunds. */
export function workingNotes(
  checkin: MeasuredCheckin,
  working: Pick<CheckinWorking, "atStartCount" | "atEndCount" | "refundCount" | "refundTotal">,
  countedUntil: bigint,
): readonly WorkingNote[] {
  const { start, end } = checkin;
  const notes = [
    { term: "Interval", text: `From ${formatInstant(start)} up to, not including, ${formatInstant(end)}` },
  ];
  if (countedUntil > start && countedUntil < end) {
    notes.push({ term: "Counted", text: `Rows before ${formatInstant(countedUntil)}, where the facts end` });
  }
  return [
    ...notes,
    { term: "Edges", text: edgeWords(working) },
    { term: "Refunds", text: refundWords(working) },
  ];
}

function edgeWords({
  atStartCount,
  atEndCount,
}: Pick<CheckinWorking, "atStartCount" | "atEndCount">): string {
  const first =
    atStartCount === 0n
      ? "No row exactly at the start; one there would count"
      : `${plural(atStartCount, "row")} exactly at the start, counted`;
  const last =
    atEndCount === 0n
      ? "none exactly at the end, where the next period would count it"
      : `${formatCount(atEndCount)} exactly at the end, not counted: ${atEndCount === 1n ? "it belongs" : "they belong"} to a period that starts there`;
  return `${first}; ${last}`;
}

function refundWords({
  refundCount,
  refundTotal,
}: Pick<CheckinWorking, "refundCount" | "refundTotal">): string {
  if (refundCount === 0n) return "No row with a negative amount";
  const total = refundTotal ? formatMoney(refundTotal) : formatMoney(0n);
  return `${plural(refundCount, "row")} with a negative amount, ${total} together, counted as ${refundCount === 1n ? "it is" : "they are"}`;
}
