import type { Period } from "@portal/contracts/common/v1/period_pb";
import type { EstimateRange, Instant } from "@portal/ui";

/** How amounts and dates are written. Amounts are nano-units of the commitment's currency. */
export interface Formats {
  /** To the cent, ties to the even cent. */
  money(nanos: bigint): string;
  /** Rounded up to the cent: a need must not be understated. */
  moneyUp(nanos: bigint): string;
  /** A debt: one of less than half a cent is not shown as nothing. */
  owed(nanos: bigint): string;
  /** In whole tens; `exact` is the amount before it was apportioned. */
  estimate(nanos: bigint, exact?: bigint): string;
  /** `owed` already: an end that rounding would put below this fact is the fact. */
  range(range: EstimateRange | undefined, owed: bigint): string;
  chance(probability: number): string;
  count(count: number): string;
  period(period: Period | undefined): string;
  /** The last day inside, of a moment that something ends at. */
  end(when: Instant | undefined): string;
  /** A moment by its day, and with its time unless it is a midnight. */
  start(when: Instant | undefined): string;
  /** The month that a moment is in. */
  month(when: Instant): string;
}
