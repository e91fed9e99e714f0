import { OutlookStatus } from "@portal/contracts/commitment/v1/outlook_pb";
import type { PastForecast } from "@portal/contracts/commitment/v1/track_record_pb";
import { paths } from "@portal/platform";
import { microsOf, type Prospect } from "@portal/ui";

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

/** When a forecast was made, in microseconds since 1970. */
export function momentOf({ forecastTime }: PastForecast): bigint {
  return forecastTime ? microsOf(forecastTime) : 0n;
}

/** The page of the check-in of a forecast as it was at its moment. */
export function pageThen(companyId: string, commitmentId: string, forecast: PastForecast): string {
  const [path] = paths.checkin(companyId, commitmentId, forecast.checkinNumber).split("?");
  return `${path}?${new URLSearchParams({ "as-of": momentText(momentOf(forecast)) })}`;
}

/** A moment as an address has it: a midnight by its day. */
function momentText(micros: bigint): string {
  const text = new Date(Number(micros / 1000n)).toISOString();
  return text.endsWith("T00:00:00.000Z") ? text.slice(0, 10) : text.replace(".000Z", "Z");
}

/** What a past forecast said, as a status. */
export function saidStatus(status: OutlookStatus): Prospect {
  switch (status) {
    case OutlookStatus.ON_TRACK:
      return "on-track";
    case OutlookStatus.AT_RISK:
      return "at-risk";
    case OutlookStatus.OFF_TRACK:
      return "off-track";
    default:
      return "insufficient-history";
  }
}
