/** The mark before the decimals; the other one, spaces and apostrophes may group thousands. */
export type DecimalMark = "point" | "comma";

/** Why a text is no amount in US dollars. */
export type AmountFault = "no-amount" | "not-an-amount" | "other-currency";

const PLACES = 9;
const PLAIN = /^-?\d{1,18}(?:\.\d{1,9})?$/;
const CURRENCY = /^(?:US\$|USD|\$)\s*|\s*(?:US\$|USD|\$)$/gi;
const OTHER_CURRENCY = /\p{Sc}|^[A-Z]{3}\b|\b[A-Z]{3}$/u;
const GROUPED: Record<DecimalMark, RegExp> = {
  point: /^(\d{1,3}(?:[,'’\s]\d{2,3})*[,'’\s]\d{3}|\d*)(?:\.(\d*))?(?:e([+-]?\d{1,3}))?$/i,
  comma: /^(\d{1,3}(?:[.'’\s]\d{2,3})*[.'’\s]\d{3}|\d*)(?:,(\d*))?(?:e([+-]?\d{1,3}))?$/i,
};

/**
 * Reads an amount exactly, rounded half-even to 10^-9 as billing is when it is loaded.
 *
 * Takes a sign before or after, parentheses for a negative amount, a dollar sign or code, grouped thousands, and
 * an exponent.
 *
 * @returns the count of nano-units, or why there is none
 */
export function readAmount(text: string, mark: DecimalMark): bigint | AmountFault {
  if (mark === "point" && PLAIN.test(text)) return plainNanos(text);
  const { digits, isNegative } = unsigned(text);
  if (digits === "") return "no-amount";
  const match = GROUPED[mark].exec(digits);
  const [, whole = "", fraction = "", exponent = "0"] = match ?? [];
  if (!match || whole + fraction === "") {
    return OTHER_CURRENCY.test(digits) && /\d/.test(digits) ? "other-currency" : "not-an-amount";
  }
  const nanos = scaled(whole.replace(/\D/g, "") + fraction, fraction.length - Number(exponent));
  return isNegative ? -nanos : nanos;
}

/** What the amounts of a column say about their decimal mark; undefined where they allow both. */
export function decimalMarkOf(texts: readonly string[]): DecimalMark | undefined {
  const seen = texts.map((text) => evidence(unsigned(text).digits));
  const count = (which: Evidence) => seen.filter((each) => each === which).length;
  if (count("comma") !== count("point")) return count("comma") > count("point") ? "comma" : "point";
  return count("comma-or-thousands") > 0 ? undefined : "point";
}

type Evidence = DecimalMark | "comma-or-thousands" | "none";

function evidence(digits: string): Evidence {
  const [lastComma, lastPoint] = [digits.lastIndexOf(","), digits.lastIndexOf(".")];
  if (lastComma < 0 && lastPoint < 0) return "none";
  if (lastComma >= 0 && lastPoint >= 0) return lastComma > lastPoint ? "comma" : "point";
  const [mark, other] = lastComma >= 0 ? (["comma", "point"] as const) : (["point", "comma"] as const);
  const parts = digits.split(mark === "comma" ? "," : ".");
  if (parts.length > 2) return other;
  const [before = "", after = ""] = parts;
  const mayGroup = after.length === 3 && /^[1-9]\d{0,2}$/.test(before);
  if (!mayGroup) return mark;
  // With a point, 1.234 is what machines write; with a comma, people write both 1,234 and 1,234.
  return mark === "comma" ? "comma-or-thousands" : "none";
}

function unsigned(text: string): { readonly digits: string; readonly isNegative: boolean } {
  let rest = text.trim().replace(/\u2212/g, "-");
  let isNegative = false;
  const bracketed = /^\((.*)\)$/s.exec(rest)?.[1];
  if (bracketed !== undefined) [rest, isNegative] = [bracketed.trim(), true];
  // Twice: the sign may stand before the currency or after it.
  for (let turn = 0; turn < 2; turn += 1) {
    const sign = /^[+-]|[+-]$/.exec(rest);
    if (sign) {
      if (sign[0] === "-") isNegative = !isNegative;
      rest = sign.index === 0 ? rest.slice(1) : rest.slice(0, -1);
    }
    rest = rest.trim().replace(CURRENCY, "").trim();
  }
  return { digits: rest, isNegative };
}

function plainNanos(text: string): bigint {
  const point = text.indexOf(".");
  if (point < 0) return BigInt(text) * 10n ** BigInt(PLACES);
  const missing = PLACES - (text.length - point - 1);
  return BigInt(text.slice(0, point) + text.slice(point + 1) + "0".repeat(missing));
}

/** Digits of which so many are decimals, in nano-units. */
function scaled(digits: string, places: number): bigint {
  const value = BigInt(digits);
  if (places <= PLACES) return value * 10n ** BigInt(PLACES - places);
  const divisor = 10n ** BigInt(places - PLACES);
  const [quotient, twiceRest] = [value / divisor, (value % divisor) * 2n];
  const isUp = twiceRest > divisor || (twiceRest === divisor && quotient % 2n === 1n);
  return isUp ? quotient + 1n : quotient;
}
