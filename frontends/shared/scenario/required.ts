import type { Commitment } from "@portal/contracts/commitment/v1/commitment_pb";
import type {
  RequiredSpend,
  SimulateCommitmentsResponse,
  SimulatedCommitment,
} from "@portal/contracts/commitment/v1/simulation_pb";
import { formatMoneyUp, formatPeriod, isMidnight, microsOf, nanosOf, roundedEstimate } from "@portal/ui";
import { ALL_SERVICES, addressOf } from "./address";
import { isoDay } from "./start-day";

/** What the reader may want to be sure of. */
export interface Target {
  readonly key: string;
  /** To stand after "sure of". */
  readonly label: string;
  readonly service: string;
  readonly required: RequiredSpend;
}

/** The promises of a company that a scenario of this service is about: of each commitment all its periods ahead. */
export function companyTargets(
  { commitments: simulated }: SimulateCommitmentsResponse,
  commitments: readonly Commitment[],
  service: string,
): readonly Target[] {
  return commitments
    .filter(({ serviceCode }) => service === ALL_SERVICES || serviceCode === service)
    .flatMap(({ id, displayName, serviceCode }) => {
      const required = simulated.find(({ commitmentId }) => commitmentId === id)?.requiredForAll;
      return required
        ? [{ key: id, label: `every ${displayName} period`, service: serviceCode, required }]
        : [];
    });
}

/** The promises of one commitment: all periods ahead together, then each. */
export function commitmentTargets(
  { requiredForAll, checkins: simulated }: SimulatedCommitment,
  { checkins, serviceCode: service }: Commitment,
): readonly Target[] {
  const each = simulated.flatMap(({ checkinNumber, required }) => {
    const period = checkins.find(({ number }) => number === checkinNumber)?.period;
    return required
      ? [{ key: `${checkinNumber}`, label: `the period ${formatPeriod(period)}`, service, required }]
      : [];
  });
  // Of one period the joint answer is its own.
  const together = requiredForAll && each.length !== 1;
  return together
    ? [{ key: "all", label: "every period ahead", service, required: requiredForAll }, ...each]
    : each;
}

/** The figures of a required spend as they are shown; money in nano-units. */
export interface RequiredFigures {
  readonly daily: string;
  /** How much more or less that is than expected: "+23 %"; undefined if nothing is expected. */
  readonly share: string | undefined;
  /** In whole $10; negative if less is spent. */
  readonly extra: bigint;
  readonly avoided: bigint;
  /** What to fill into the form so that the page shows exactly this: "+$8.06 a day". */
  readonly change: string;
  readonly address: string;
}

/** The figures of what is required for a target. */
export function requiredFigures({ required, service }: Target): RequiredFigures {
  const { dailySpend, dailyChange, factor, extraSpend, avoidedShortfall } = required;
  const cents = ceilToCents(nanosOf(dailyChange));
  const size = cents < 0n ? -cents : cents;
  return {
    daily: formatMoneyUp(nanosOf(dailySpend)),
    share: factor === undefined ? undefined : shareText(factor - 1),
    extra: roundedEstimate(nanosOf(extraSpend)),
    avoided: roundedEstimate(nanosOf(avoidedShortfall)),
    change: `${cents < 0n ? "\u2212" : "+"}${formatMoneyUp(size)} a day`,
    // As an amount, since every path changes by that; a factor would spread them.
    address: addressOf({
      service,
      amount: formatMoneyUp(size).replace("$", ""),
      unit: "dollars",
      direction: cents < 0n ? "less" : "more",
      from: startDay(required),
    }),
  };
}

/** Within a day it is the end of what is counted, which needs no day. */
function startDay({ startTime }: RequiredSpend): string {
  return startTime && isMidnight(startTime) ? isoDay(microsOf(startTime)) : "";
}

const NANOS_PER_CENT = 10_000_000n;

/** Upwards, so that the probability is reached. */
function ceilToCents(nanos: bigint): bigint {
  const below = nanos / NANOS_PER_CENT;
  const isAbove = nanos > below * NANOS_PER_CENT;
  return (isAbove ? below + 1n : below) * NANOS_PER_CENT;
}

/** A share in whole per cents, below one in tenths; upwards as well. */
function shareText(share: number): string {
  const percent = share * 100;
  const step = Math.abs(percent) < 1 ? 10 : 1;
  const shown = Math.ceil(percent * step - 1e-9) / step;
  const sign = shown < 0 ? "\u2212" : "+";
  return `${sign}${Math.abs(shown).toLocaleString("en-US")}\u202f%`;
}
