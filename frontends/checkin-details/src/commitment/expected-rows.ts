import { apportion, roundedEstimate, STATUS_ORDER, statusWord } from "@portal/ui";
import type { MeasuredCheckin } from "../model/measured-checkin";
import type { CommitmentEstimate } from "../model/measured-commitment";

/** A period ahead with its estimates, in nanos rounded so that the rows add up to the totals on screen. */
export interface ExpectedRow {
  readonly checkin: MeasuredCheckin;
  /** Undefined where nothing can be said. */
  readonly spend: bigint | undefined;
  readonly shortfall: bigint | undefined;
}

/** The periods ahead, and what is expected of them together; in nanos, whole $10. */
export interface ExpectedSums {
  readonly rows: readonly ExpectedRow[];
  readonly spend: bigint;
  readonly shortfall: bigint;
}

/** Rounds the estimates of periods ahead; those without one are left out of the totals. */
export function expectedTable(checkins: readonly MeasuredCheckin[], total: CommitmentEstimate): ExpectedSums {
  const spends = roundedParts(checkins.map(({ estimate }) => estimate?.actual ?? 0n));
  const shortfalls = apportion(
    total.shortfall,
    checkins.map(({ estimate }) => estimate?.shortfall ?? 0n),
  );
  return {
    rows: checkins.map((checkin, index) => ({
      checkin,
      spend: checkin.estimate && spends[index],
      shortfall: checkin.estimate && shortfalls[index],
    })),
    spend: sum(spends),
    shortfall: sum(shortfalls),
  };
}

/** Refunds can outweigh a spend; then each amount is rounded by itself and the total is theirs. */
function roundedParts(parts: readonly bigint[]): readonly bigint[] {
  return parts.some((part) => part < 0n) ? parts.map(roundedEstimate) : apportion(sum(parts), parts);
}

function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n);
}

/** "3 off track, 9 at risk". */
export function statusCounts(checkins: readonly MeasuredCheckin[]): string {
  return STATUS_ORDER.flatMap((status) => {
    const count = checkins.filter((checkin) => checkin.status === status).length;
    return count === 0 ? [] : [`${count} ${statusWord(status).toLowerCase()}`];
  }).join(", ");
}
