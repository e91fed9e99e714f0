import { formatEstimateRange, nanosOf } from "@portal/ui";
import { texts } from "../texts";
import type { OwedEstimate } from "./owed-estimate";

/** How far an expected amount may be off, to stand below it: "$830 to $3,500". */
export function rangeWords({ range, owed, isUnlikelyToGrow, expectedShortfall }: OwedEstimate): string {
  if (expectedShortfall === 0n) return texts.outlook.inEveryCase;
  if (!isUnlikelyToGrow) return formatEstimateRange(range, owed);
  // The upper end is exceeded in at most one of ten cases.
  return nanosOf(range?.high) === 0n ? texts.outlook.nothingInNine : texts.outlook.noMoreInNine;
}
