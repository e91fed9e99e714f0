import type { Period } from "@portal/contracts/common/v1/period_pb";
import { type Instant, microsOf } from "@portal/ui";

/** The part of a period whose rows count; undefined if there is none. */
export function countedPart(
  period: Period | undefined,
  countedUntil: bigint | undefined,
): Period | undefined {
  if (!period?.start || !period.end || countedUntil === undefined) return undefined;
  if (microsOf(period.end) <= countedUntil) return period;
  if (countedUntil <= microsOf(period.start)) return undefined;
  const [seconds, micros] = [countedUntil / 1_000_000n, countedUntil % 1_000_000n];
  return { ...period, end: { ...period.end, seconds, nanos: Number(micros) * 1000 } };
}

/** A moment as other programs read it: "2024-02-01T00:00:00Z". */
export function isoInstant(when: Instant): string {
  return new Date(Number(microsOf(when) / 1000n)).toISOString().replace(".000Z", "Z");
}
