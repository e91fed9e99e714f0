/**
 * What a screen has to say of the services' estimates, written a second time: the portal's own code is under test.
 */

import type { MoneyRange, Outlook, OwedOutlook } from "@portal/contracts/commitment/v1/outlook_pb";
import type { Money } from "@portal/contracts/common/v1/money_pb";
import { expect } from "vitest";
import { found } from "./oracle";
import { dollars } from "./words";

/** What estimates are rounded to, in nano-units. */
const TEN_DOLLARS = 10_000_000_000n;
/** A narrow space that does not break. */
const PER_CENT = "\u202f%";

export const RANGE = `80${PER_CENT} range`;

/** @returns nano-units of an amount that has to be there. */
export function nanosOf(money: Money | undefined): bigint {
  const { units, nanos } = found(money, "amount");
  return units * 1_000_000_000n + BigInt(nanos);
}

/** @returns "≈ $3,630", "under $10" or "$0". */
export function about(exact: bigint, shown = toTens(exact)): string {
  if (shown === 0n) return exact > 0n ? "under $10" : "$0";
  return `≈\u00a0${whole(shown)}`;
}

/** @returns nano-units of an estimate, or of a fact to the cent, as it is shown. */
export function readAmount(text: string): bigint {
  if (text === "under $10") return 0n;
  const [, units, cents = "00"] = found(
    /^(?:≈\u00a0)?\$([\d,]+)(?:\.(\d\d))?$/.exec(text),
    `amount in “${text}”`,
  );
  return BigInt(`${units}${cents}`.replaceAll(",", "")) * 10_000_000n;
}

/** @returns "$1,650 to $6,190"; no end lies below what is owed already, which is to the cent. */
export function rangeOf(range: MoneyRange | undefined, owed = 0n): string {
  const [low, high] = [nanosOf(range?.low), nanosOf(range?.high)];
  const [from, to] = [low, high].map((end) => (toTens(end) < owed ? dollars(owed) : whole(toTens(end))));
  if (from !== to) return `${from} to ${to}`;
  return toTens(high) === 0n && high > 0n ? "under $10" : `${to}`;
}

/** @returns what is owed in the end, as expected: the same on every screen, so that it adds up. */
export function expectedOwed({ expectedOwed: exact, roundedOwed }: OwedOutlook): string {
  return about(nanosOf(exact), nanosOf(roundedOwed));
}

/** @returns how far what is owed in the end may lie from that, beside what is owed already. */
export function spreadOf({ expectedShortfall, owedRange }: OwedOutlook, owed: bigint): string {
  if (nanosOf(expectedShortfall) === 0n) return "in every simulated case";
  const high = nanosOf(owedRange?.high);
  if (high > owed) return rangeOf(owedRange, owed);
  return high === 0n ? "in 9 of 10 cases $0" : "in 9 of 10 cases no more";
}

/** @returns the chance of meeting a check-in, counted anew from the simulated paths: "77 %", "under 1 %". */
export function chanceOf({ metPathCount, pathCount }: Outlook): string {
  if (metPathCount * 100 > pathCount * 99) return `over 99${PER_CENT}`;
  if (metPathCount * 100 < pathCount) return `under 1${PER_CENT}`;
  return `${Math.floor((metPathCount * 100) / pathCount)}${PER_CENT}`;
}

/** @returns the word for a chance, or for too little history for one. */
export function prospectOf({ metPathCount, pathCount }: Outlook): string {
  if (pathCount === 0) return "Insufficient history";
  if (metPathCount * 10 >= pathCount * 8) return "On track";
  return metPathCount * 2 >= pathCount ? "At risk" : "Off track";
}

/**
 * Expects that amounts are shown as the parts of a sum: each as one of its two neighbours in whole $10, and
 * together they make the sum that is shown, which is the exact one rounded.
 *
 * @param sum.exact that of the parts if left out
 */
export function expectParts(
  shown: readonly string[],
  exact: readonly bigint[],
  sum: { readonly shown: string | undefined; readonly exact?: bigint | undefined },
): void {
  const parts = shown.map(readAmount);
  const errors = parts.map((part, place) => part - (exact[place] ?? 0n));
  expect(
    errors.every((error) => error > -TEN_DOLLARS && error < TEN_DOLLARS),
    `${shown} of ${exact}`,
  ).toBe(true);
  expect(total(parts)).toBe(readAmount(sum.shown ?? ""));
  expect(sum.shown).toBe(about(sum.exact ?? total(exact)));
}

/** @returns the sum of amounts. */
export function total(amounts: readonly bigint[]): bigint {
  return amounts.reduce((all, amount) => all + amount, 0n);
}

/** @returns the amount in whole $10, halves up. */
function toTens(amount: bigint): bigint {
  return ((amount + TEN_DOLLARS / 2n) / TEN_DOLLARS) * TEN_DOLLARS;
}

function whole(amount: bigint): string {
  return dollars(amount).replace(/\.00$/, "");
}
