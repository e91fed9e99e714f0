import { nanosOf } from "@portal/ui";
import type { CommitmentRow } from "./commitment-row";

/**
 * The spend a day that is expected of the next period, in nano-units, where the row would be a riddle without it:
 * as much is spent now as is needed, and yet the period is likely to be missed.
 */
export function tellingExpectation({ next, status, currentDailySpend, neededDailySpend }: CommitmentRow) {
  const isDoubtful = status === "at-risk" || status === "off-track";
  if (!isDoubtful || !next?.outlook || neededDailySpend === undefined) return undefined;
  const expected = nanosOf(next.outlook.expectedDailySpend);
  const looksEnough = (currentDailySpend ?? 0n) >= neededDailySpend || neededDailySpend === 0n;
  return looksEnough && expected < neededDailySpend ? expected : undefined;
}
