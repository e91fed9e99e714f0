import { OutlookStatus } from "@portal/contracts/commitment/v1/outlook_pb";
import type { PastForecast } from "@portal/contracts/commitment/v1/track_record_pb";
import { paths } from "@portal/platform";
import {
  formatDay,
  formatEstimate,
  formatEstimateRange,
  formatMoney,
  formatPeriod,
  nanosOf,
  TableBody,
  TableCell,
  TableRow,
  VerdictMark,
} from "@portal/ui";
import { boundsOf } from "../model/estimate";
import { texts } from "../texts";
import { record as recordTexts } from "../texts/record";
import { momentOf, type OfOnePeriod, pageThen, saidStatus } from "./forecasts";

const { past, percent } = recordTexts;

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
          <span>{past.spent(formatMoney(nanosOf(actual)), formatMoney(nanosOf(amount)))}</span>
        </TableCell>
      </TableRow>
      {forecasts.map((forecast) => (
        <ForecastRow
          key={forecast.sharePercent}
          forecast={forecast}
          href={pageThen(companyId, commitmentId, forecast)}
        />
      ))}
    </TableBody>
  );
}

function ForecastRow({ forecast, href }: { readonly forecast: PastForecast; readonly href: string }) {
  const { sharePercent, status } = forecast;
  const isForecast = status !== OutlookStatus.INSUFFICIENT_HISTORY;
  const range = isForecast ? formatEstimateRange(forecast.actualRange) : texts.page.nothing;
  const expected = isForecast ? formatEstimate(nanosOf(forecast.expectedActual)) : texts.page.nothing;
  return (
    <TableRow>
      <TableCell component="th" scope="row">
        <a href={href}>{past.moment(percent(sharePercent), formatDay(momentOf(forecast)))}</a>
      </TableCell>
      <TableCell>
        <VerdictMark status={saidStatus(status)} chance={isForecast ? forecast.probability : undefined} />
        {isForecast ? <span className="narrow sub">{past.brief(expected, range)}</span> : null}
      </TableCell>
      <TableCell align="right" className="wide">
        {expected}
      </TableCell>
      <TableCell align="right" className="wide quiet-amount">
        {range}
      </TableCell>
      <TableCell align="right">{isForecast ? placeWord(forecast) : texts.page.nothing}</TableCell>
    </TableRow>
  );
}

/** Where the spend ended, against the range. */
function placeWord({ actual, actualRange }: PastForecast): string {
  const { low, high } = boundsOf(actualRange);
  const spent = nanosOf(actual);
  if (spent < low) return past.below;
  return spent > high ? past.above : past.inside;
}
