import type { Commitment } from "@portal/contracts/commitment/v1/commitment_pb";
import type {
  RequiredSpend,
  SimulateCommitmentsResponse,
  SimulatedCommitment,
} from "@portal/contracts/commitment/v1/simulation_pb";
import {
  formatDay,
  formatMoney,
  formatMoneyUp,
  formatPeriod,
  isMidnight,
  microsOf,
  nanosOf,
  roundedEstimate,
} from "@portal/ui";
import { ALL_SERVICES, addressOf } from "./address";
import { isoDay } from "./start-day";
import { texts } from "./texts";

const { required: words } = texts;

/** What the reader may want to be sure of. */
export interface Target {
  readonly key: string;
  /** To stand after "sure of". */
  readonly label: string;
  /** Whether it is of several promises, to be kept all of them together. */
  readonly isJoint: boolean;
  /** Whether the label says from when on. */
  readonly isDated: boolean;
  readonly service: string;
  readonly required: RequiredSpend;
}

/**
 * The promises of a company that a scenario of this service is about: of each commitment all its periods ahead,
 * or those from the start of the scenario on where that is later.
 */
export function companyTargets(
  { commitments: simulated }: SimulateCommitmentsResponse,
  commitments: readonly Commitment[],
  { service, startsLater }: { readonly service: string; readonly startsLater: boolean },
): readonly Target[] {
  return commitments
    .filter(({ serviceCode }) => service === ALL_SERVICES || serviceCode === service)
    .flatMap(({ id, displayName, serviceCode }) => {
      const found = simulated.find(({ commitmentId }) => commitmentId === id);
      const required = found?.requiredForAll;
      if (!required) return [];
      const isJoint = found.checkins.filter((checkin) => checkin.required).length > 1;
      const isDated = isJoint && startsLater;
      const label = words.everyOf(displayName, isDated ? fromWords(required) : "");
      return [{ key: id, label, isJoint, isDated, service: serviceCode, required }];
    });
}

/** The promises of one commitment: all periods ahead, or from a later start on, together, then each. */
export function commitmentTargets(
  { requiredForAll, checkins: simulated }: SimulatedCommitment,
  { checkins, serviceCode: service }: Commitment,
  startsLater: boolean,
): readonly Target[] {
  const each = simulated.flatMap(({ checkinNumber, required }) => {
    const period = checkins.find(({ number }) => number === checkinNumber)?.period;
    const label = words.thePeriod(formatPeriod(period));
    return required
      ? [{ key: `${checkinNumber}`, label, isJoint: false, isDated: false, service, required }]
      : [];
  });
  // Of one period the joint answer is its own.
  if (!requiredForAll || each.length === 1) return each;
  const label = startsLater ? words.every(fromWords(requiredForAll)) : words.everyAhead;
  return [
    { key: "all", label, isJoint: true, isDated: startsLater, service, required: requiredForAll },
    ...each,
  ];
}

function fromWords({ startTime }: RequiredSpend): string {
  return startTime ? words.from(formatDay(microsOf(startTime))) : "";
}

/** The figures of a required spend as they are shown; money in nano-units. */
export interface RequiredFigures {
  readonly daily: string;
  /** How much more or less that is than expected: "+23 %"; undefined if nothing is expected. */
  readonly share: string | undefined;
  /** What is expected a day, which the share is of. */
  readonly expected: string;
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
    expected: formatMoney(nanosOf(dailySpend) - nanosOf(dailyChange)),
    extra: roundedEstimate(nanosOf(extraSpend)),
    avoided: roundedEstimate(nanosOf(avoidedShortfall)),
    change: words.change(cents < 0n ? "\u2212" : "+", formatMoneyUp(size)),
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
