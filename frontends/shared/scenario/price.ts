import type { OwedOutlook } from "@portal/contracts/commitment/v1/outlook_pb";
import type { Money } from "@portal/contracts/common/v1/money_pb";
import { nanosOf, roundedEstimate, shownOwed } from "@portal/ui";

/** A company or a commitment without and with a scenario, and what the scenario spends more on it. */
export interface Comparison {
  readonly before: OwedOutlook;
  readonly after: OwedOutlook;
  readonly extraSpend: Money | undefined;
}

/** An amount as it is, and as it is shown: in nano-units, the latter in whole $10. */
export interface Estimated {
  readonly exact: bigint;
  readonly shown: bigint;
}

/** What a scenario costs and what it saves. */
export interface Price {
  /** Less is spent where it is negative. */
  readonly extra: Estimated;
  /** Of what is owed in the end; more is owed where it is negative. */
  readonly avoided: Estimated;
}

/** The price of a scenario, rounded so that it is the difference of the amounts that the page shows. */
export function priceOf({ before, after, extraSpend }: Comparison): Price {
  const [was, is, extra] = [before.expectedOwed, after.expectedOwed, extraSpend].map(nanosOf);
  return {
    extra: { exact: extra ?? 0n, shown: roundedEstimate(extra ?? 0n) },
    avoided: {
      exact: (was ?? 0n) - (is ?? 0n),
      shown: roundedEstimate(shownOwed(before)) - roundedEstimate(shownOwed(after)),
    },
  };
}

/** The other way round: what is saved for what is spent, what is added for what is avoided. */
export function opposite({ exact, shown }: Estimated): Estimated {
  return { exact: -exact, shown: -shown };
}
