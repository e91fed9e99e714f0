/**
 * What a screen has to say of the oracle's figures, written a second time: the portal's own code is under test.
 */

import type { OracleCheckin } from "./oracle";

/** @returns nano-units of decimal text with 9 places. */
export function nanos(decimal: string): bigint {
  return BigInt(decimal.replace(".", ""));
}

/** @returns cents, ties to the even one: "$1,204.50", "−$41.20". */
export function dollars(amount: bigint): string {
  const magnitude = amount < 0n ? -amount : amount;
  const whole = magnitude / 10_000_000n;
  const rest = magnitude % 10_000_000n;
  const isUp = rest > 5_000_000n || (rest === 5_000_000n && whole % 2n === 1n);
  return inCents(amount < 0n, isUp ? whole + 1n : whole);
}

/** @returns cents, rounded up. */
export function dollarsUp(amount: bigint): string {
  return inCents(false, (amount + 9_999_999n) / 10_000_000n);
}

/** @returns a difference with its sign. */
export function signedDollars(amount: bigint): string {
  const text = dollars(amount);
  return amount > 0n && text !== "$0.00" ? `+${text}` : text;
}

function inCents(isNegative: boolean, cents: bigint): string {
  const units = [...(cents / 100n).toString()].reverse();
  const grouped = units.flatMap((digit, place) => (place > 0 && place % 3 === 0 ? [",", digit] : [digit]));
  const sign = isNegative && cents > 0n ? "−" : "";
  return `${sign}$${grouped.reverse().join("")}.${(cents % 100n).toString().padStart(2, "0")}`;
}

/** @returns the word for how a check-in stands: its result, else its prospect, else where it is in time. */
export function statusOf({ state, verdict, ahead }: OracleCheckin, prospect?: string): string {
  if (verdict === "no data") return "No data";
  if (verdict !== null) return verdict === "met" ? "Met" : "Missed";
  if (ahead?.already_met) return "Already met";
  if (state === "awaiting data") return "Awaiting data";
  return prospect ?? { closed: "", open: "Open", upcoming: "Upcoming" }[state];
}

/** @returns how many of them stand so. */
export function countOf(checkins: readonly OracleCheckin[], status: string): number {
  return checkins.filter((checkin) => statusOf(checkin) === status).length;
}

/** @returns the sum of amounts in decimal text. */
export function sum(amounts: readonly string[]): bigint {
  return amounts.reduce((total, amount) => total + nanos(amount), 0n);
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const DAY_MS = 86_400_000;

/** @returns a period between midnights with its last day: "1 Mar – 31 Mar 2024". */
export function period({ start, end }: { readonly start: string; readonly end: string }): string {
  const first = new Date(start);
  const last = new Date(Date.parse(end) - DAY_MS);
  const year = first.getUTCFullYear() === last.getUTCFullYear() ? "" : ` ${first.getUTCFullYear()}`;
  return `${dayAndMonth(first)}${year} – ${dayAndMonth(last)} ${last.getUTCFullYear()}`;
}

function dayAndMonth(day: Date): string {
  return `${day.getUTCDate()} ${MONTHS[day.getUTCMonth()]}`;
}

/** @returns the days from the later of a moment and the start to the end, a part of one counted as one. */
export function daysLeft({ start, end }: OracleCheckin, moment: string): number {
  return Math.ceil((Date.parse(end) - Math.max(Date.parse(start), Date.parse(moment))) / DAY_MS);
}

/** @returns "Cyberdyne" for "cyberdyne". */
export function nameOf(company: string): string {
  return company.replace(/(^|[-_ ])[a-z]/g, (start) => start.toUpperCase());
}
