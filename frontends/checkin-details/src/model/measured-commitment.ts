import type { Commitment } from "@portal/contracts/commitment/v1/commitment_pb";
import { microsOf, nanosOf } from "@portal/ui";
import { type MeasuredCheckin, measured } from "./measured-checkin";

/** A commitment in plain exact values: money in nanos, instants in microseconds since 1970. */
export interface MeasuredCommitment {
  readonly id: string;
  readonly name: string;
  readonly companyId: string;
  readonly serviceCode: string;
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
}

/** Reads a commitment of the contract. */
export function measuredCommitment(commitment: Commitment): MeasuredCommitment {
  const checkins = commitment.checkins.map(measured);
  const { currentDailySpend, currentDailySpendStartTime, period } = commitment;
  return {
    id: commitment.id,
    name: commitment.displayName,
    companyId: commitment.companyId,
    serviceCode: commitment.serviceCode,
    checkins,
    owed: nanosOf(commitment.owed),
    next: checkins.find(({ number }) => number === commitment.nextCheckinNumber),
    currentDaily: currentDailySpend && nanosOf(currentDailySpend),
    currentDailyStart: currentDailySpendStartTime && microsOf(currentDailySpendStartTime),
    end: period?.end ? microsOf(period.end) : 0n,
    hasData: commitment.hasData,
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
