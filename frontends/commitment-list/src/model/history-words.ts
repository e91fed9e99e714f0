import { ForecastReadiness } from "@portal/contracts/commitment/v1/outlook_pb";
import { formatStart, plural } from "@portal/ui";
import type { CommitmentRow } from "./commitment-row";

/** What a history needs before it carries a forecast. */
const DAYS_NEEDED = 28;
const SPEND_DAYS_NEEDED = 5;

/** Why a commitment has no outlook, and what would be enough; undefined if it has one or needs none. */
export function historyWords({ basis }: Pick<CommitmentRow, "basis">): string | undefined {
  switch (basis?.readiness) {
    case ForecastReadiness.TOO_FEW_DAYS: {
      const from = basis.enoughHistoryTime ? `, so from ${formatStart(basis.enoughHistoryTime)}` : "";
      return `has ${plural(basis.historyDayCount, "day")} of history; an outlook needs ${DAYS_NEEDED}${from}.`;
    }
    case ForecastReadiness.TOO_FEW_DAYS_WITH_SPEND:
      return `has spend on ${plural(basis.spendDayCount, "day")}; an outlook needs ${SPEND_DAYS_NEEDED}.`;
    case ForecastReadiness.NO_HISTORY:
      return `has no spend yet; an outlook needs ${DAYS_NEEDED} days of it.`;
    default:
      return undefined;
  }
}
