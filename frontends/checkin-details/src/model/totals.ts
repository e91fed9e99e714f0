import type { MeasuredCheckin } from "./checkin";

/** The sums of some check-ins, exact, in nanos. */
export interface Totals {
  readonly amount: bigint;
  readonly actual: bigint;
  readonly shortfall: bigint;
  readonly lineItemCount: bigint;
}

const NANOS_PER_CENT = 10_000_000n;

/** Sums check-ins. */
export function totalsOf(checkins: readonly MeasuredCheckin[]): Totals {
  return {
    amount: sum(checkins.map((checkin) => checkin.amount)),
    actual: sum(checkins.map((checkin) => checkin.actual)),
    shortfall: sum(checkins.map((checkin) => checkin.shortfall)),
    lineItemCount: sum(checkins.map((checkin) => checkin.lineItemCount)),
  };
}

/**
 * Whether amounts have parts of a cent, so that a column of amounts shown to the cent may miss its total by cents.
 */
export function hasPartsOfCents(checkins: readonly MeasuredCheckin[]): boolean {
  return checkins.some(
    ({ amount, actual }) => amount % NANOS_PER_CENT !== 0n || actual % NANOS_PER_CENT !== 0n,
  );
}

function sum(values: readonly bigint[]): bigint {
  return values.reduce((total, value) => total + value, 0n);
}
