import { nanosOf } from "@portal/ui";
import type { CommitmentRow } from "./commitment-row";
import { type Expectation, shownAmount } from "./expected-owed";
import { isAhead } from "./standing";

/** The sums below a table of commitments. */
export interface Totals {
  readonly met: number;
  readonly missed: number;
  readonly awaiting: number;
  readonly noData: number;
  readonly ahead: number;
  /** Nano-units. */
  readonly owed: bigint;
  /** What the rows show as expected, in nano-units. */
  readonly expected: bigint;
}

export function totalsOf(rows: readonly CommitmentRow[], expectation: Expectation | undefined): Totals {
  return rows.reduce(
    (sum, row) => ({
      met: sum.met + row.met,
      missed: sum.missed + row.missed,
      awaiting: sum.awaiting + row.awaiting,
      noData: sum.noData + row.noData,
      ahead: sum.ahead + row.ahead,
      owed: sum.owed + row.owed,
      expected: sum.expected + shownAmount(expectation?.byRow.get(row.id)),
    }),
    { met: 0, missed: 0, awaiting: 0, noData: 0, ahead: 0, owed: 0n, expected: 0n },
  );
}

/** What the check-ins that are counted as ahead promise, in nano-units. */
export function promisedAhead(rows: readonly CommitmentRow[]): bigint {
  let sum = 0n;
  for (const { checkins } of rows) {
    for (const checkin of checkins) if (isAhead(checkin)) sum += nanosOf(checkin.amount);
  }
  return sum;
}
