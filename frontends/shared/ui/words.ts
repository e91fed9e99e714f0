import { LOCALE, once } from "./locale";
import { texts } from "./texts";

const numberFormat = once(() => new Intl.NumberFormat(LOCALE));
const pluralRules = once(() => new Intl.PluralRules(LOCALE));

/** A small count in words, a larger one in digits: "four", "1,204". */
export function countWord(count: number): string {
  return texts.counts[count] ?? formatCount(count);
}

/** A count in digits with thousands separators. */
export function formatCount(count: number | bigint): string {
  return numberFormat().format(count);
}

/** A count with its noun: "1 period", "12 periods". */
export function plural(count: number | bigint, noun: string, many = `${noun}s`): string {
  return `${formatCount(count)} ${pluralRules().select(Number(count)) === "one" ? noun : many}`;
}

/** The parts as prose: "a, b and c". */
export function listOf(parts: readonly string[]): string {
  const last = parts.at(-1) ?? "";
  return parts.length < 2 ? last : texts.list(parts.slice(0, -1).join(", "), last);
}

/** The text with its first letter as a capital. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
