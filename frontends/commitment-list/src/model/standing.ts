import { type Checkin, CheckinState, Verdict } from "@portal/contracts/commitment/v1/checkin_pb";
import { type Outlook, OutlookStatus } from "@portal/contracts/commitment/v1/outlook_pb";

type Standing = Pick<Checkin, "state" | "verdict">;

/**
 * The chance that an undecided check-in is met, from 0 to 1; undefined without a forecast.
 *
 * One that is over and awaits its data has one too, though it is not what its status says.
 */
export function forecastChance({ verdict, outlook }: Checkin): number | undefined {
  const hasForecast = outlook && outlook.status !== OutlookStatus.INSUFFICIENT_HISTORY;
  return hasForecast && verdict === Verdict.UNDECIDED ? outlook.probability : undefined;
}

/** The chance without the scenario, where that changes it. */
export function chanceBefore(
  { changed }: { readonly changed: ReadonlyMap<number, Outlook> },
  checkin: Checkin | undefined,
): number | undefined {
  return checkin && changed.get(checkin.number)?.probability;
}

/** Whether spend has still to come for it, and still can: it is open or upcoming, and short of its amount. */
export function isPaced({ state, verdict }: Standing): boolean {
  return verdict === Verdict.UNDECIDED && state !== CheckinState.AWAITING_DATA;
}

/** Open or upcoming, as the counts of the contract have it. */
export function isAhead({ state, verdict }: Standing): boolean {
  return verdict !== Verdict.NO_DATA && (state === CheckinState.OPEN || state === CheckinState.UPCOMING);
}
