import { OutlookStatus } from "@portal/contracts/commitment/v1/outlook_pb";
import type { PastForecast } from "@portal/contracts/commitment/v1/track_record_pb";
import { paths } from "@portal/platform";
import {
  formatDay,
  formatEstimate,
  formatEstimateRange,
  formatMoney,
  formatPeriod,
  microsOf,
  nanosOf,
  TableBody,
  TableCell,
  TableRow,
  VerdictMark,
} from "@portal/ui";
import { boundsOf } from "../model/checkin-estimate";
import type { OfOnePeriod } from "./by-period";
import { checkinAt } from "./forecast-link";
import { saidStatus } from "./said-status";

interface PeriodForecastsProps {
  readonly companyId: string;
  readonly commitmentId: string;
  readonly forecasts: OfOnePeriod;
}

/** What came of a period, and below it what was said of it; each moment leads to the check-in as it was then. */
export function PeriodForecasts({ companyId, commitmentId, forecasts }: PeriodForecastsProps) {
  const [{ checkinNumber, period, amount, actual, met }] = forecasts;
  return (
    <TableBody>
      <TableRow className="group">
        <TableCell component="th" scope="rowgroup" colSpan={5}>
          <a href={paths.checkin(companyId, commitmentId, checkinNumber)}>{formatPeriod(period)}</a>
          <VerdictMark status={met ? "met" : "missed"} />
          <span>
            {formatMoney(nanosOf(actual))} of {formatMoney(nanosOf(amount))}
          </span>
        </TableCell>
      </TableRow>
      {forecasts.map((forecast) => (
        <ForecastRow
          key={forecast.sharePercent}
          forecast={forecast}
          href={checkinAt(companyId, commitmentId, checkinNumber, momentOf(forecast))}
        />
      ))}
    </TableBody>
  );
}

function ForecastRow({ forecast, href }: { readonly forecast: PastForecast; readonly href: string }) {
  const { sharePercent, status } = forecast;
  const isForecast = status !== OutlookStatus.INSUFFICIENT_HISTORY;
  const range = isForecast ? formatEstimateRange(forecast.actualRange) : "–";
  const expected = isForecast ? formatEstimate(nanosOf(forecast.expectedActual)) : "–";
  return (
    <TableRow>
      <TableCell component="th" scope="row">
        <a href={href}>
          {sharePercent}
          {"\u202f"}%, {formatDay(momentOf(forecast))}
        </a>
      </TableCell>
      <TableCell>
        <VerdictMark status={saidStatus(status)} chance={isForecast ? forecast.probability : undefined} />
        {isForecast ? (
          <span className="narrow sub">
            {expected}, {range}
          </span>
        ) : null}
      </TableCell>
      <TableCell align="right" className="wide">
        {expected}
      </TableCell>
      <TableCell align="right" className="wide quiet-amount">
        {range}
      </TableCell>
      <TableCell align="right">{isForecast ? placeWord(forecast) : "–"}</TableCell>
    </TableRow>
  );
}

function momentOf({ forecastTime }: PastForecast): bigint {
  return forecastTime ? microsOf(forecastTime) : 0n;
}

/** Where the spend ended, against the range. */
function placeWord({ actual, actualRange }: PastForecast): string {
  const { low, high } = boundsOf(actualRange);
  const spent = nanosOf(actual);
  if (spent < low) return "below it";
  return spent > high ? "above it" : "inside";
}
