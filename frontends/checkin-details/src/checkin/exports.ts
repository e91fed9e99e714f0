import type { Commitment } from "@portal/contracts/commitment/v1/commitment_pb";
import type { CheckinWorking } from "@portal/contracts/commitment/v1/commitment_service_pb";
import type { Export } from "@portal/sharing/opener";
import { microsOf } from "@portal/ui";
import type { MeasuredCheckin } from "../model/checkin";
import { countedPart } from "../model/export-parts";
import { texts } from "../texts";

const { exports: words } = texts.checkin;

/** What can be saved of a check-in: the rows that were counted, and their sums by day; nothing without a row. */
export function checkinExports(
  { companyId, id, serviceCode }: Commitment,
  { number, period }: MeasuredCheckin,
  { countedUntilTime, dailySpend }: CheckinWorking,
): readonly Export[] {
  const counted = countedPart(period, countedUntilTime && microsOf(countedUntilTime));
  if (!counted || dailySpend.length === 0) return [];
  const name = `${companyId}-${id}-checkin-${number}`;
  const table = () => import("./days-csv").then(({ daysCsv }) => daysCsv(dailySpend));
  const rows = { companyId, serviceCode, period: counted };
  return [
    { kind: "line-items", label: words.rows, name: `${name}-rows`, ...rows },
    { kind: "table", label: words.days, name: `${name}-days`, table },
  ];
}
