import { apportion, roundedEstimate } from "@portal/ui";
import type { MeasuredCheckin } from "./checkin";

/**
 * Rounds what is expected of check-ins to whole $10 so that they add up to their totals on screen. Every page shows
 * a check-in with these amounts, so that a number is the same on both sides of a link.
 *
 * @param shortfall what is expected of all together, in nanos
 */
export function apportioned(
  checkins: readonly MeasuredCheckin[],
  shortfall: bigint,
): readonly MeasuredCheckin[] {
  const spends = roundedParts(checkins.map(({ estimate }) => estimate?.actual ?? 0n));
  const shortfalls = apportion(
    shortfall,
    checkins.map(({ estimate }) => estimate?.shortfall ?? 0n),
  );
  return checkins.map((checkin, index) => {
    const { estimate } = checkin;
    if (!estimate) return checkin;
    return {
      ...checkin,
      estimate: {
        ...estimate,
        shownActual: spends[index] ?? estimate.actual,
        shownShortfall: shortfalls[index] ?? estimate.shortfall,
      },
    };
  });
}

/** Refunds can outweigh a spend; then each amount is rounded by itself and the total is theirs. */
function roundedParts(parts: readonly bigint[]): readonly bigint[] {
  return parts.some((part) => part < 0n) ? parts.map(roundedEstimate) : apportion(sum(parts), parts);
}

/** What the amounts on screen add up to, in nanos; check-ins without a forecast are left out. */
export interface ShownSums {
  readonly spend: bigint;
  readonly shortfall: bigint;
}

/** Adds up what is shown of check-ins. */
export function shownSums(checkins: readonly MeasuredCheckin[]): ShownSums {
  return {
    spend: sum(checkins.map(({ estimate }) => estimate?.shownActual ?? 0n)),
    shortfall: sum(checkins.map(({ estimate }) => estimate?.shownShortfall ?? 0n)),
  };
}

function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n);
}
