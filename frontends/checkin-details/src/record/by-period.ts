import type { PastForecast } from "@portal/contracts/commitment/v1/track_record_pb";

/** The forecasts of one check-in, at least one. */
export type OfOnePeriod = readonly [PastForecast, ...PastForecast[]];

/** Groups forecasts, which come in order of check-in, by their check-in. */
export function byPeriod(forecasts: readonly PastForecast[]): readonly OfOnePeriod[] {
  const groups: [PastForecast, ...PastForecast[]][] = [];
  for (const forecast of forecasts) {
    const last = groups.at(-1);
    if (last?.[0].checkinNumber === forecast.checkinNumber) last.push(forecast);
    else groups.push([forecast]);
  }
  return groups;
}
