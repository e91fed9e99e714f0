import { type ForecastBasis, ForecastReadiness } from "@portal/contracts/commitment/v1/outlook_pb";
import { formatCount, formatStart } from "@portal/ui";
import { texts } from "../texts";
import { formatDays } from "./time";

const { lacking } = texts.history;
const DAYS_NEEDED = 28;
const DAYS_WITH_SPEND_NEEDED = 5;

/**
 * What the history lacks for an outlook, and what would be enough, in sentences.
 *
 * @param service what the history is of, at the start of a sentence: "S3 storage"
 */
export function lackingWords(basis: ForecastBasis | undefined, service: string): string {
  const days = formatDays(basis?.historyDayCount ?? 0);
  switch (basis?.readiness) {
    case ForecastReadiness.TOO_FEW_DAYS:
      return lacking.days(service, days, DAYS_NEEDED, enoughFrom(basis));
    case ForecastReadiness.TOO_FEW_DAYS_WITH_SPEND:
      return lacking.spend(service, formatCount(basis.spendDayCount), days, DAYS_WITH_SPEND_NEEDED);
    case ForecastReadiness.NO_HISTORY:
      return lacking.history(service, DAYS_NEEDED);
    default:
      return lacking.other(service);
  }
}

/** The same after a sentence that has said how many days there are. */
export function enoughWords(basis: ForecastBasis | undefined, service: string): string {
  if (basis?.readiness !== ForecastReadiness.TOO_FEW_DAYS) return lackingWords(basis, service);
  return lacking.enough(DAYS_NEEDED, enoughFrom(basis));
}

function enoughFrom({ enoughHistoryTime }: ForecastBasis): string {
  return enoughHistoryTime ? formatStart(enoughHistoryTime) : "";
}
