import { type Instant, microsOf } from "@portal/ui";

/** A moment as ISO 8601 in UTC, to the microsecond where it needs that: "2024-03-01T00:00:00Z". */
export function isoText(when: Instant | undefined): string | null {
  if (when === undefined) return null;
  const micros = microsOf(when);
  const fraction = ((micros % 1_000_000n) + 1_000_000n) % 1_000_000n;
  const seconds = new Date(Number((micros - fraction) / 1000n)).toISOString().slice(0, 19);
  if (fraction === 0n) return `${seconds}Z`;
  return `${seconds}.${fraction.toString().padStart(6, "0").replace(/0+$/, "")}Z`;
}
