import { type Checkin, CheckinState } from "@portal/contracts/commitment/v1/checkin_pb";
import { apportion, nanosOf } from "@portal/ui";

/** Sums of check-ins, exact, in nano-units. */
export interface PeriodSums {
  readonly amount: bigint;
  readonly actual: bigint;
  readonly shortfall: bigint;
  readonly rows: bigint;
}

export function sumsOf(checkins: readonly Checkin[]): PeriodSums {
  return checkins.reduce(
    (sum, checkin) => ({
      amount: sum.amount + nanosOf(checkin.amount),
      actual: sum.actual + nanosOf(checkin.actual),
      shortfall: sum.shortfall + nanosOf(checkin.shortfall),
      rows: sum.rows + checkin.lineItemCount,
    }),
    { amount: 0n, actual: 0n, shortfall: 0n, rows: 0n },
  );
}

/** The check-ins whose results are final, and the others. */
export function parted(
  checkins: readonly Checkin[],
): Readonly<Record<"closed" | "ahead", readonly Checkin[]>> {
  const isClosed = ({ state }: Checkin) => state === CheckinState.CLOSED;
  return {
    closed: checkins.filter(isClosed),
    ahead: checkins.filter((checkin) => !isClosed(checkin)),
  };
}

/**
 * What each of the check-ins is expected to be short of, in whole $10, so that they add up to what is expected of
 * them together.
 *
 * @param total nano-units
 */
export function expectedShortfalls(checkins: readonly Checkin[], total: bigint): readonly bigint[] {
  return apportion(
    total,
    checkins.map(({ outlook }) => nanosOf(outlook?.expectedShortfall)),
  );
}
