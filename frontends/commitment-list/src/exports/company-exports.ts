import type { CompanySummary } from "@portal/contracts/commitment/v1/company_summary_pb";
import type { Export } from "@portal/sharing/opener";
import { type Instant, microsOf } from "@portal/ui";
import type { CommitmentRow } from "../model/commitment-row";
import { texts } from "../texts";
import { commitmentsTable } from "./commitments-table";
import { periodsTable } from "./periods-table";

/** Everything behind the page of a company: its commitments, all their periods, and the rows that were counted. */
export function companyExports(summary: CompanySummary, rows: readonly CommitmentRow[]): readonly Export[] {
  const { companyId } = summary;
  const period = countedPeriod(summary);
  return [
    {
      kind: "table",
      label: texts.exports.commitments,
      name: `${companyId}-commitments`,
      table: () => commitmentsTable(rows),
    },
    {
      kind: "table",
      label: texts.exports.periods,
      name: `${companyId}-periods`,
      table: () => periodsTable(rows),
    },
    ...(period
      ? [
          {
            kind: "line-items",
            label: texts.exports.rows,
            name: `${companyId}-rows`,
            companyId,
            period,
          } as const,
        ]
      : []),
  ];
}

/** From the first start of a period to the last end, or to where rows stop to count; undefined without a row. */
function countedPeriod({ period, asOfTime, dataThroughTime }: CompanySummary) {
  if (!period?.start || !period.end || !dataThroughTime) return undefined;
  const end = [period.end, dataThroughTime, asOfTime ?? dataThroughTime].reduce(earlier);
  return microsOf(end) > microsOf(period.start) ? { ...period, end } : undefined;
}

function earlier<T extends Instant>(a: T, b: T): T {
  return microsOf(a) <= microsOf(b) ? a : b;
}
