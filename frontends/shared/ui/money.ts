import type { Money } from "@portal/contracts/common/v1/money_pb";
import { LOCALE } from "./locale";
import { texts } from "./texts";

/** An amount: the contract's message, or a count of nano-units (10^-9 of a US dollar). */
export type Amount = Money | bigint;

export const NANOS_PER_UNIT = 1_000_000_000n;
const NANOS_PER_CENT = 10_000_000n;
const MINUS = "\u2212";
const DOLLAR = "USD";

/** The exact count of nano-units in an amount of money; zero if it is unset. */
export function nanosOf(money: Money | undefined): bigint {
  return money ? money.units * NANOS_PER_UNIT + BigInt(money.nanos) : 0n;
}

/** An amount to the cent, ties to the even cent: "$1,204.50", "−$41.20". Never "−$0.00". */
export function formatMoney(amount: Amount): string {
  return centsText(roundToCents(toNanos(amount)), amount);
}

/** An amount rounded up to the cent: a need must not be understated. */
export function formatMoneyUp(amount: Amount): string {
  const nanos = toNanos(amount);
  const below = floorDiv(nanos, NANOS_PER_CENT);
  return centsText(below * NANOS_PER_CENT === nanos ? below : below + 1n, amount);
}

/** A difference with its sign: "+$65.23", "−$55.20", and "$0.00" for none. */
export function formatSigned(amount: Amount): string {
  const cents = roundToCents(toNanos(amount));
  return cents > 0n ? `+${centsText(cents, amount)}` : formatMoney(amount);
}

/** A debt: like `formatMoney`, but one that is less than half a cent is not shown as nothing. */
export function formatOwed(amount: Amount): string {
  const nanos = toNanos(amount);
  return nanos > 0n && roundToCents(nanos) === 0n
    ? texts.estimates.under(centsText(1n, amount))
    : formatMoney(amount);
}

function toNanos(amount: Amount): bigint {
  return typeof amount === "bigint" ? amount : nanosOf(amount);
}

function floorDiv(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  return dividend % divisor < 0n ? quotient - 1n : quotient;
}

function roundToCents(nanos: bigint): bigint {
  const below = floorDiv(nanos, NANOS_PER_CENT);
  const twiceRest = (nanos - below * NANOS_PER_CENT) * 2n;
  if (twiceRest === NANOS_PER_CENT) return below % 2n === 0n ? below : below + 1n;
  return twiceRest > NANOS_PER_CENT ? below + 1n : below;
}

function centsText(cents: bigint, amount: Amount): string {
  const size = cents < 0n ? -cents : cents;
  // As text, of which Intl formats every digit; a number would be rounded to 53 bits.
  const text = `${size / 100n}.${`${size % 100n}`.padStart(2, "0")}`;
  return withSign(cents, formatOf(currencyOf(amount), 2).format(text as `${number}`));
}

/** An amount in whole units of its currency: "−$3,630". */
export function wholeText(units: bigint): string {
  return withSign(units, formatOf(DOLLAR, 0).format(units < 0n ? -units : units));
}

// Intl writes a hyphen, which is shorter than the plus sign and breaks lines.
const withSign = (value: bigint, text: string): string => (value < 0n ? `${MINUS}${text}` : text);

const formats = new Map<string, Intl.NumberFormat>();

function formatOf(currency: string, digits: number): Intl.NumberFormat {
  const key = `${currency}${digits}`;
  let format = formats.get(key);
  if (!format) {
    // A sign that more than one currency has would be no answer.
    const currencyDisplay = currency === DOLLAR ? "narrowSymbol" : "code";
    format = new Intl.NumberFormat(LOCALE, {
      style: "currency",
      currency,
      currencyDisplay,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    formats.set(key, format);
  }
  return format;
}

function currencyOf(amount: Amount): string {
  return typeof amount === "bigint" ? DOLLAR : amount.currencyCode || DOLLAR;
}
