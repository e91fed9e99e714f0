import { formatMoney } from "@portal/ui";
import type { ScenarioFields } from "./address";
import { texts } from "./texts";

const { problem: words } = texts;

/** What is wrong with a field, in words: its value and the remedy. */
export interface FieldProblem {
  readonly problem: string;
}

/** A change of the spend of each day. Money is exact: nano-units. */
export type Change =
  | { readonly kind: "factor"; readonly percentNanos: bigint }
  | { readonly kind: "amount"; readonly nanos: bigint };

const NANOS = 1_000_000_000n;
/** The services' own limits: 1000 times the spend, and a billion a day. */
const MOST_PERCENT = 99_900n * NANOS;
const LEAST_PERCENT = -100n * NANOS;
const MOST_DOLLARS = 1_000_000_000n * NANOS;

/** The largest changes in words. */
export const LIMITS = { percent: words.percent("99,900"), dollars: formatMoney(MOST_DOLLARS) };

/** Reads how much more or less is spent; undefined as long as nothing is typed. */
export function changeOf(fields: ScenarioFields): Change | FieldProblem | undefined {
  const { amount, unit, direction } = fields;
  if (amount.trim() === "") return undefined;
  const unsigned = decimalNanos(amount);
  if (typeof unsigned !== "bigint") return unsigned;
  const nanos = direction === "less" ? -unsigned : unsigned;
  return unit === "percent" ? percentChange(amount, nanos) : dollarChange(amount, nanos);
}

/** The change of nothing, for a question that is about the required spend alone. */
export const NO_CHANGE: Change = { kind: "factor", percentNanos: 0n };

/** The factor that a change in per cent is sent as. */
export function factorOf(percentNanos: bigint): number {
  // Both are whole numbers that a double holds exactly, so the quotient is the nearest to what was typed.
  return Number(100n * NANOS + percentNanos) / Number(100n * NANOS);
}

function percentChange(typed: string, percentNanos: bigint): Change | FieldProblem {
  const shown = words.percent(typed);
  if (percentNanos > MOST_PERCENT) return { problem: words.tooLarge(shown, LIMITS.percent) };
  if (percentNanos < LEAST_PERCENT) return { problem: words.tooSmall(shown, words.percent("100")) };
  return { kind: "factor", percentNanos };
}

function dollarChange(typed: string, nanos: bigint): Change | FieldProblem {
  const size = nanos < 0n ? -nanos : nanos;
  if (size <= MOST_DOLLARS) return { kind: "amount", nanos };
  return { problem: words.tooLarge(typed, words.aDay(LIMITS.dollars)) };
}

const DECIMAL = /^\$?\s*(\d{1,3}(?:,\d{3})+|\d*)(?:\.(\d*))?\s*%?$/;

/** The exact value of decimal text, in units of 10^-9: "1,204.5", "$12.50", "8 %". */
function decimalNanos(typed: string): bigint | FieldProblem {
  const text = typed.trim();
  const [, whole = "", fraction = ""] = DECIMAL.exec(text) ?? [];
  if (whole === "" && fraction === "") return { problem: numberProblem(text) };
  if (fraction.length > 9) {
    return { problem: words.decimals(text) };
  }
  return BigInt(whole.replaceAll(",", "") || "0") * NANOS + BigInt(fraction.padEnd(9, "0"));
}

function numberProblem(text: string): string {
  return /^[-+\u2212]/.test(text) ? words.sign(text) : words.number(text);
}
