import { type Checkin, CheckinState, Verdict } from "@portal/contracts/commitment/v1/checkin_pb";
import { type Outlook, OutlookStatus } from "@portal/contracts/commitment/v1/outlook_pb";
import { type CheckinStatus, chanceOf, statusOf } from "@portal/ui";

/** Of a period that takes no more spend, or none that anyone knows of. */
const UNPACED: ReadonlySet<CheckinStatus> = new Set(["met", "missed", "already-met", "awaiting", "no-data"]);

/**
 * The chance that an undecided check-in is met, from 0 to 1; undefined without a forecast.
 *
 * One that is over and awaits its data has one too, though it is not what its status says.
 */
export function forecastChance(checkin: Checkin): number | undefined {
  if (statusOf(checkin) !== "awaiting") return chanceOf(checkin);
  const { outlook } = checkin;
  return outlook?.status === OutlookStatus.INSUFFICIENT_HISTORY ? undefined : outlook?.probability;
}

/** The chance without the scenario, where that changes it. */
export function chanceBefore(
  { changed }: { readonly changed: ReadonlyMap<number, Outlook> },
  checkin: Checkin | undefined,
): number | undefined {
  return checkin && changed.get(checkin.number)?.probability;
}

/** Whether it hangs on the spend to come: it is open or upcoming, and short of its amount or likely to fall short. */
export function isPaced(checkin: Checkin): boolean {
  return !UNPACED.has(statusOf(checkin));
}

/** Open or upcoming, as the counts of the contract have it. */
export function isAhead({ state, verdict }: Pick<Checkin, "state" | "verdict">): boolean {
  return verdict !== Verdict.NO_DATA && (state === CheckinState.OPEN || state === CheckinState.UPCOMING);
}
