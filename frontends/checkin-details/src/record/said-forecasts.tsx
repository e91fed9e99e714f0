import { CommitmentService } from "@portal/contracts/commitment/v1/commitment_service_pb";
import { OutlookStatus } from "@portal/contracts/commitment/v1/outlook_pb";
import type { PastForecast } from "@portal/contracts/commitment/v1/track_record_pb";
import { asOfInput, useRead, useRoute } from "@portal/platform";
import { formatChance, formatEstimate, formatEstimateRange, nanosOf, RANGE_LABEL } from "@portal/ui";
import { notes } from "../texts/notes";
import { pageThen } from "./forecasts";

const { said: words } = notes;

interface SaidForecastsProps {
  readonly companyId: string;
  readonly commitmentId: string;
  readonly checkinNumber: number;
}

/** The most that a page has; the check-ins of all but very long commitments are among them. */
const PAGE_SIZE = 500;

/** What was said of a closed check-in after a quarter, a half and three quarters of it; nothing if that is not known. */
export function SaidForecasts({ companyId, commitmentId, checkinNumber }: SaidForecastsProps) {
  const { data } = useRead(CommitmentService.method.listPastForecasts, {
    companyId,
    commitmentId,
    asOfTime: asOfInput(useRoute()),
    pageSize: PAGE_SIZE,
  });
  const said = data?.pastForecasts.filter((forecast) => forecast.checkinNumber === checkinNumber) ?? [];
  if (said.length === 0) return null;
  return (
    <div>
      <dt>{notes.saidBefore}</dt>
      <dd>
        {said.map((forecast) => (
          <p key={forecast.sharePercent}>
            <a href={pageThen(companyId, commitmentId, forecast)}>{words.after(forecast.sharePercent)}</a>
            {words.colon}
            {saidWords(forecast)}
          </p>
        ))}
      </dd>
    </div>
  );
}

function saidWords({ status, probability, expectedActual, actualRange }: PastForecast): string {
  if (status === OutlookStatus.INSUFFICIENT_HISTORY) return words.tooLittle;
  const expected = formatEstimate(nanosOf(expectedActual));
  return words.chance(formatChance(probability), expected, RANGE_LABEL, formatEstimateRange(actualRange));
}
