import { formatEstimateRange, nanosOf } from "@portal/ui";
import type { OwedEstimate } from "./owed-estimate";

/** How far an expected amount may be off, to stand below it: "$830 to $3,500". */
export function rangeWords({ range, isUnlikelyToGrow, expectedShortfall }: OwedEstimate): string {
  if (expectedShortfall === 0n) return "in every simulated case";
  if (!isUnlikelyToGrow) return formatEstimateRange(range);
  // The upper end is exceeded in at most one of ten cases.
  return nanosOf(range?.high) === 0n ? "in 9 of 10 cases $0" : "in 9 of 10 cases no more";
}
