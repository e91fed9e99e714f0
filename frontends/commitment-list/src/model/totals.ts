import { nanosOf } from "@portal/ui";
import type { CommitmentRow } from "./commitment-row";

/** The sums below a table of commitments. */
export interface Totals {
  readonly met: number;
  readonly missed: number;
  readonly awaiting: number;
  readonly ahead: number;
  /** Nano-units. */
  readonly owed: bigint;
}

export function totalsOf(rows: readonly CommitmentRow[]): Totals {
  return rows.reduce(
    (sum, row) => ({
      met: sum.met + row.met,
      missed: sum.missed + row.missed,
      awaiting: sum.awaiting + row.awaiting,
      ahead: sum.ahead + row.ahead,
      owed: sum.owed + row.owed,
    }),
    { met: 0, missed: 0, awaiting: 0, ahead: 0, owed: 0n },
  );
}

/** What the open and upcoming check-ins promise, in nano-units. */
export function promisedAhead(rows: readonly CommitmentRow[]): bigint {
  let sum = 0n;
  for (const { checkins } of rows) {
    for (const { amount, neededDailySpend } of checkins) {
      if (neededDailySpend) sum += nanosOf(amount);
    }
  }
  return sum;
}
