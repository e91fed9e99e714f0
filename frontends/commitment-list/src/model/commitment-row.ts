import { type Checkin, CheckinState } from "@portal/contracts/commitment/v1/checkin_pb";
import type { Commitment } from "@portal/contracts/commitment/v1/commitment_pb";
import type { ForecastBasis, Outlook } from "@portal/contracts/commitment/v1/outlook_pb";
import type { Timestamp } from "@portal/rpc";
import { commitmentStatus, formatEvery, nanosOf, nextCheckin, type Status } from "@portal/ui";
import { type OwedEstimate, owedEstimate } from "./owed-estimate";
import { forecastChance, isPaced } from "./standing";

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
  /** The chance that the next check-in is met, from 0 to 1; undefined without a forecast of it. */
  readonly chance: number | undefined;
  /** Undefined if every check-in is closed, or has no forecast. */
  readonly estimate: OwedEstimate | undefined;
  /** What is expected to be owed in the end; without a forecast what is owed so far. */
  readonly expectedOwed: bigint;
  /** What the forecast rests on, or lacks. */
  readonly basis: ForecastBasis | undefined;
  readonly needsAttention: boolean;
  /** Under a scenario: the outlooks that it changes as they are without it, by the number of the check-in. */
  readonly changed: ReadonlyMap<number, Outlook>;
}

const UNCHANGED: CommitmentRow["changed"] = new Map();

/** Reads a commitment of the contract into a row. */
export function toRow(commitment: Commitment): CommitmentRow {
  const { id, displayName, serviceCode, checkins, counts } = commitment;
  const next = nextCheckin(commitment);
  const estimate = owedEstimate(commitment);
  const owed = nanosOf(commitment.owed);
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
    owed,
    currentDailySpend: commitment.currentDailySpend && nanosOf(commitment.currentDailySpend),
    neededDailySpend: next?.neededDailySpend && nanosOf(next.neededDailySpend),
    chance: next && forecastChance(next),
    estimate,
    expectedOwed: estimate?.expectedOwed ?? owed,
    basis: commitment.forecastBasis,
    needsAttention: hasFailed(commitment) || (estimate ? isDoubtful(estimate) : isBehind(commitment, next)),
    changed: UNCHANGED,
  };
}

function hasFailed({ hasData, counts }: Commitment): boolean {
  return !hasData || (counts?.missed ?? 0) > 0;
}

function isDoubtful({ counts }: OwedEstimate): boolean {
  return counts["at-risk"] + counts["off-track"] > 0;
}

/** Without a forecast: a period that runs or ends next needs more a day than is spent now. */
function isBehind({ checkins, currentDailySpend }: Commitment, next: Checkin | undefined): boolean {
  const current = nanosOf(currentDailySpend);
  return checkins.some((checkin) => isPressing(checkin, next) && isShort(checkin, current));
}

function isPressing(checkin: Checkin, next: Checkin | undefined): boolean {
  return checkin === next || checkin.state === CheckinState.OPEN;
}

function isShort(checkin: Checkin, currentDailySpend: bigint): boolean {
  return isPaced(checkin) && currentDailySpend < nanosOf(checkin.neededDailySpend);
}
