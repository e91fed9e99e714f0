import { type Checkin, CheckinState, Verdict } from "@portal/contracts/commitment/v1/checkin_pb";
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

/** What the check-ins that are counted as ahead promise, in nano-units. */
export function promisedAhead(rows: readonly CommitmentRow[]): bigint {
  let sum = 0n;
  for (const { checkins } of rows) {
    for (const checkin of checkins) if (isAhead(checkin)) sum += nanosOf(checkin.amount);
  }
  return sum;
}

/** Open or upcoming, as the counts of the contract have it. */
function isAhead({ state, verdict }: Checkin): boolean {
  return verdict !== Verdict.NO_DATA && (state === CheckinState.OPEN || state === CheckinState.UPCOMING);
}
