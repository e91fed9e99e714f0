import type { Commitment } from "@portal/contracts/commitment/v1/commitment_pb";
import type { ForecastBasis, MoneyRange, Outlook } from "@portal/contracts/commitment/v1/outlook_pb";
import { formatEvery, microsOf, nanosOf, shownOwed } from "@portal/ui";
import { apportioned } from "./apportioned";
import { type MeasuredCheckin, measured } from "./checkin";

/** What is to be expected of all check-ins of a commitment together, in nanos. */
export interface CommitmentEstimate {
  /** The sum of the shortfalls still to come, on average. */
  readonly shortfall: bigint;
  /** What is owed already and that, as it is shown, and the 80 % range of it. */
  readonly owed: bigint;
  readonly owedRange: MoneyRange | undefined;
}

/** A commitment in plain exact values: money in nanos, instants in microseconds since 1970. */
export interface MeasuredCommitment {
  readonly id: string;
  readonly name: string;
  readonly companyId: string;
  readonly serviceCode: string;
  /** How often periods start: "every month". */
  readonly every: string;
  readonly checkins: readonly MeasuredCheckin[];
  readonly owed: bigint;
  /** The check-in that ends next and is not closed. */
  readonly next: MeasuredCheckin | undefined;
  /** The average spend a day; undefined before the first row. */
  readonly currentDaily: bigint | undefined;
  /** The start of the window that the average is taken over. */
  readonly currentDailyStart: bigint | undefined;
  /** The end of the last period. */
  readonly end: bigint;
  /** Whether any row of its company and service was ever loaded. */
  readonly hasData: boolean;
  /** Undefined where no check-in has an estimate. */
  readonly estimate: CommitmentEstimate | undefined;
  /** What the outlook rests on, or lacks; undefined where none was asked for. */
  readonly basis: ForecastBasis | undefined;
  /** Under a scenario: the chances that it changes as they are without it, by the number of the check-in. */
  readonly chancesBefore: ReadonlyMap<number, number>;
}

const UNCHANGED: ReadonlyMap<number, Outlook> = new Map();

/**
 * Reads a commitment of the contract.
 *
 * @param changed under a scenario: the outlooks that it changes as they are without it
 */
export function measuredCommitment(
  commitment: Commitment,
  changed: ReadonlyMap<number, Outlook> = UNCHANGED,
): MeasuredCommitment {
  const plain = commitment.checkins.map(measured);
  const estimate = plain.some((checkin) => checkin.estimate) ? estimateOf(commitment) : undefined;
  const checkins = estimate ? apportioned(plain, estimate.shortfall) : plain;
  const { currentDailySpend, currentDailySpendStartTime, period } = commitment;
  return {
    id: commitment.id,
    name: commitment.displayName,
    companyId: commitment.companyId,
    serviceCode: commitment.serviceCode,
    every: formatEvery(commitment.checkins),
    checkins,
    owed: nanosOf(commitment.owed),
    next: checkins.find(({ number }) => number === commitment.nextCheckinNumber),
    currentDaily: currentDailySpend && nanosOf(currentDailySpend),
    currentDailyStart: currentDailySpendStartTime && microsOf(currentDailySpendStartTime),
    end: period?.end ? microsOf(period.end) : 0n,
    hasData: commitment.hasData,
    estimate,
    basis: commitment.forecastBasis,
    chancesBefore: new Map([...changed].map(([number, { probability }]) => [number, probability])),
  };
}

function estimateOf({ outlook }: Commitment): CommitmentEstimate | undefined {
  if (!outlook) return undefined;
  return {
    shortfall: nanosOf(outlook.expectedShortfall),
    owed: shownOwed(outlook),
    owedRange: outlook.owedRange,
  };
}

/** The check-ins whose period and data are complete, and the others. */
export function parted(checkins: readonly MeasuredCheckin[]): {
  readonly closed: readonly MeasuredCheckin[];
  readonly ahead: readonly MeasuredCheckin[];
} {
  return {
    closed: checkins.filter((checkin) => checkin.isClosed),
    ahead: checkins.filter((checkin) => !checkin.isClosed),
  };
}
