import { formatMoney } from "@portal/ui";
import type { ScenarioFields } from "./address";

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
  if (percentNanos > MOST_PERCENT) {
    return { problem: `The change of “${typed}\u202f%” is too large: type at most 99,900\u202f%.` };
  }
  if (percentNanos < LEAST_PERCENT) {
    return {
      problem: `Spend cannot fall by “${typed}\u202f%”: type at most 100\u202f%, which is to spend nothing.`,
    };
  }
  return { kind: "factor", percentNanos };
}

function dollarChange(typed: string, nanos: bigint): Change | FieldProblem {
  const size = nanos < 0n ? -nanos : nanos;
  if (size <= MOST_DOLLARS) return { kind: "amount", nanos };
  return {
    problem: `The change of “${typed}” is too large: type at most ${formatMoney(MOST_DOLLARS)} a day.`,
  };
}

const DECIMAL = /^\$?\s*(\d{1,3}(?:,\d{3})+|\d*)(?:\.(\d*))?\s*%?$/;

/** The exact value of decimal text, in units of 10^-9: "1,204.5", "$12.50", "8 %". */
function decimalNanos(typed: string): bigint | FieldProblem {
  const text = typed.trim();
  const [, whole = "", fraction = ""] = DECIMAL.exec(text) ?? [];
  if (whole === "" && fraction === "") return { problem: numberProblem(text) };
  if (fraction.length > 9) {
    return { problem: `The change of “${text}” has too many decimals: type at most nine.` };
  }
  return BigInt(whole.replaceAll(",", "") || "0") * NANOS + BigInt(fraction.padEnd(9, "0"));
}

function numberProblem(text: string): string {
  if (/^[-+\u2212]/.test(text)) {
    return `The change of “${text}” has a sign: type it without, and choose more or less beside it.`;
  }
  return `The change of “${text}” is no number: type one such as 8 or 12.50.`;
}
