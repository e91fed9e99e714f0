import type { CompanySummary } from "@portal/contracts/commitment/v1/company_summary_pb";
import { formatEnd, formatStart, listOf, Notice, plural } from "@portal/ui";
import { HistoryNotice } from "./history-notice";
import type { CommitmentRow } from "./model/commitment-row";
import { staleDays } from "./model/staleness";

interface CompanyNoticesProps {
  readonly summary: CompanySummary;
  readonly rows: readonly CommitmentRow[];
}

/** What to know about the data before reading the figures. */
export function CompanyNotices({ summary, rows }: CompanyNoticesProps) {
  const stale = staleDays(summary);
  const silent = rows.filter(({ status }) => status === "no-data");
  return (
    <>
      {stale === undefined ? null : (
        <Notice>
          The data stop on <b>{formatEnd(summary.dataThroughTime)}</b>, {plural(stale, "day")} before{" "}
          {formatStart(summary.asOfTime)}. Periods that ended since then await their data: they are neither
          met nor missed yet.
        </Notice>
      )}
      {silent.length > 0 ? <SilentNotice summary={summary} silent={silent} /> : null}
      <HistoryNotice rows={rows} />
    </>
  );
}

function SilentNotice({ summary, silent }: { summary: CompanySummary; silent: readonly CommitmentRow[] }) {
  const services = listOf([...new Set(silent.map(({ serviceCode }) => serviceCode))].slice(0, 5));
  const which = silent.length === 1 ? silent[0]?.name : plural(silent.length, "commitment");
  return (
    <Notice>
      <b>{which}</b> cannot be measured: no spend on {services} was ever loaded for{" "}
      {summary.companyDisplayName}. The periods are neither met nor missed. Check the service code in the
      commitments file, or load the billing that is missing.
    </Notice>
  );
}
