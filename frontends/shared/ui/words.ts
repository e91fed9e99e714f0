const COUNTS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** A small count in words, a larger one in digits: "four", "1,204". */
export function countWord(count: number): string {
  return COUNTS[count] ?? formatCount(count);
}

/** A count in digits with thousands separators. */
export function formatCount(count: number | bigint): string {
  return count.toString().replace(/\B(?=(\d{3})+$)/g, ",");
}

/** A count with its noun: "1 period", "12 periods". */
export function plural(count: number | bigint, noun: string, many = `${noun}s`): string {
  return `${formatCount(count)} ${BigInt(count) === 1n ? noun : many}`;
}

/** The parts as prose: "a, b and c". */
export function listOf(parts: readonly string[]): string {
  const last = parts.at(-1) ?? "";
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(", ")} and ${last}`;
}

/** The text with its first letter as a capital. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
