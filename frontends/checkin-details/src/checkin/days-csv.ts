import type { CheckinWorking } from "@portal/contracts/commitment/v1/commitment_service_pb";
import type { CsvTable } from "@portal/sharing/opener";
import { nanosOf } from "@portal/ui";
import { isoInstant } from "../model/export-parts";
import { csv as csvTexts } from "../texts/csv";

/** The days with rows, each with its exact sum and the total up to its end. */
export function daysCsv(daily: CheckinWorking["dailySpend"]): CsvTable {
  let total = 0n;
  return {
    columns: csvTexts.days,
    rows: daily.map(({ dayStartTime, cost }) => {
      const nanos = nanosOf(cost);
      total += nanos;
      return [dayStartTime ? isoInstant(dayStartTime).slice(0, 10) : null, nanos, total];
    }),
  };
}
