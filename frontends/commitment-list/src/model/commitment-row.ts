import { type Checkin, CheckinState } from "@portal/contracts/commitment/v1/checkin_pb";
import type { Commitment } from "@portal/contracts/commitment/v1/commitment_pb";
import type { Timestamp } from "@portal/rpc";
import { commitmentStatus, formatEvery, nanosOf, nextCheckin, type Status, statusOf } from "@portal/ui";

/** A commitment with what its row, its order and its filter need; money in nano-units. */
export interface CommitmentRow {
  readonly id: string;
  readonly name: string;
  readonly serviceCode: string;
  /** How often its periods start: "every month". */
  readonly every: string;
  readonly checkins: readonly Checkin[];
  /** The last end of the check-ins, which need not be that of the last one. */
  readonly end: Timestamp | undefined;
  readonly status: Status;
  /** The check-in that ends next and is not closed. */
  readonly next: Checkin | undefined;
  readonly met: number;
  readonly missed: number;
  readonly awaiting: number;
  /** Open and upcoming check-ins. */
  readonly ahead: number;
  readonly noData: number;
  readonly owed: bigint;
  /** Undefined if there is no line item before the end of the data. */
  readonly currentDailySpend: bigint | undefined;
  /** What the next check-in needs; undefined if none is left. */
  readonly neededDailySpend: bigint | undefined;
  readonly needsAttention: boolean;
}

/** Reads a commitment of the contract into a row. */
export function toRow(commitment: Commitment): CommitmentRow {
  const { id, displayName, serviceCode, checkins, counts } = commitment;
  const next = nextCheckin(commitment);
  return {
    id,
    name: displayName,
    serviceCode,
    every: formatEvery(checkins),
    checkins,
    end: commitment.period?.end,
    status: commitmentStatus(commitment),
    next,
    met: counts?.met ?? 0,
    missed: counts?.missed ?? 0,
    awaiting: counts?.awaitingData ?? 0,
    ahead: (counts?.open ?? 0) + (counts?.upcoming ?? 0),
    noData: counts?.noData ?? 0,
    owed: nanosOf(commitment.owed),
    currentDailySpend: commitment.currentDailySpend && nanosOf(commitment.currentDailySpend),
    neededDailySpend: next?.neededDailySpend && nanosOf(next.neededDailySpend),
    needsAttention: needsAttention(commitment, next),
  };
}

/** It missed a period, or has no data, or a period that runs or ends next needs more a day than is spent now. */
function needsAttention(commitment: Commitment, next: Checkin | undefined): boolean {
  if (!commitment.hasData || (commitment.counts?.missed ?? 0) > 0) return true;
  const current = nanosOf(commitment.currentDailySpend);
  return commitment.checkins.some((checkin) => isPressing(checkin, next) && isShort(checkin, current));
}

function isPressing(checkin: Checkin, next: Checkin | undefined): boolean {
  return checkin === next || checkin.state === CheckinState.OPEN;
}

function isShort(checkin: Checkin, currentDailySpend: bigint): boolean {
  const status = statusOf(checkin);
  return (
    (status === "open" || status === "upcoming") && currentDailySpend < nanosOf(checkin.neededDailySpend)
  );
}
