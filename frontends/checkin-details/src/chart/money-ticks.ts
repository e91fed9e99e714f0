const NANOS = 1_000_000_000n;
const CENT = NANOS / 100n;

/** The amounts of an axis, lowest first, and the distance between them. */
export interface MoneyTicks {
  readonly step: bigint;
  readonly values: readonly bigint[];
}

/**
 * Round amounts between low and high, with zero among them: multiples of 1, 2 or 5 times a power of ten cents.
 *
 * @param low lowest amount in nanos, at most zero.
 * @param high highest amount in nanos, at least zero.
 * @param most the number of ticks that may not be passed, at least 1.
 */
export function moneyTicks(low: bigint, high: bigint, most = 4): MoneyTicks {
  let step = CENT;
  for (let factor = 0; ticksWithin(low, high, step) > BigInt(most); factor += 1) {
    step = factor % 3 === 1 ? (step * 5n) / 2n : step * 2n;
  }
  const values: bigint[] = [];
  for (let value = (low / step) * step; value <= high; value += step) values.push(value);
  return { step, values };
}

function ticksWithin(low: bigint, high: bigint, step: bigint): bigint {
  return high / step - low / step + 1n;
}

/** "$1,500", or "$0.50" where the steps are smaller than a dollar; an axis needs no cents otherwise. */
export function tickLabel(value: bigint, step: bigint): string {
  const size = value < 0n ? -value : value;
  const units = (size / NANOS).toString().replace(/\B(?=(\d{3})+$)/g, ",");
  const cents = step % NANOS === 0n ? "" : `.${((size % NANOS) / CENT).toString().padStart(2, "0")}`;
  return `${value < 0n ? "−" : ""}$${units}${cents}`;
}
