import { type Checkin, CheckinState } from "@portal/contracts/commitment/v1/checkin_pb";
import type { Period } from "@portal/contracts/common/v1/period_pb";
import { type CheckinStatus, microsOf, nanosOf, statusOf } from "@portal/ui";
import { type CheckinEstimate, estimateOf } from "./estimate";

/** Where a check-in stands in time, whatever came of it. */
export type CheckinStage = "closed" | "awaiting" | "running" | "upcoming";

/** A check-in in plain exact values: money in nanos, instants in microseconds since 1970. */
export interface MeasuredCheckin {
  readonly number: number;
  readonly period: Period | undefined;
  readonly start: bigint;
  readonly end: bigint;
  readonly amount: bigint;
  readonly actual: bigint;
  /** What is owed for it; zero unless it is missed. */
  readonly shortfall: bigint;
  readonly lineItemCount: bigint;
  readonly status: CheckinStatus;
  readonly stage: CheckinStage;
  /** Whether its period and its data are complete. */
  readonly isClosed: boolean;
  /** The spend a day that reaches the amount; undefined once it is closed. */
  readonly neededDaily: bigint | undefined;
  readonly daysLeft: number;
  /** What is to be expected of it; undefined once it is closed, and where nothing can be said. */
  readonly estimate: CheckinEstimate | undefined;
}

const STAGES: Record<CheckinState, CheckinStage> = {
  [CheckinState.UNSPECIFIED]: "upcoming",
  [CheckinState.CLOSED]: "closed",
  [CheckinState.AWAITING_DATA]: "awaiting",
  [CheckinState.OPEN]: "running",
  [CheckinState.UPCOMING]: "upcoming",
};

/** Reads a check-in of the contract. */
export function measured(checkin: Checkin): MeasuredCheckin {
  const { period } = checkin;
  return {
    number: checkin.number,
    period,
    start: period?.start ? microsOf(period.start) : 0n,
    end: period?.end ? microsOf(period.end) : 0n,
    amount: nanosOf(checkin.amount),
    actual: nanosOf(checkin.actual),
    shortfall: nanosOf(checkin.shortfall),
    lineItemCount: checkin.lineItemCount,
    status: statusOf(checkin),
    stage: STAGES[checkin.state],
    isClosed: checkin.state === CheckinState.CLOSED,
    neededDaily: checkin.neededDailySpend && nanosOf(checkin.neededDailySpend),
    daysLeft: checkin.daysLeft,
    estimate: estimateOf(checkin.outlook),
  };
}
