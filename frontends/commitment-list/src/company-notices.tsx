import type { CompanySummary } from "@portal/contracts/commitment/v1/company_summary_pb";
import { formatEnd, formatStart, listOf, Notice, Phrases } from "@portal/ui";
import { HistoryNotice } from "./history-notice";
import type { CommitmentRow } from "./model/commitment-row";
import { staleDays } from "./model/staleness";
import { texts } from "./texts";

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
          <Phrases
            phrases={texts.company.dataStop(
              formatEnd(summary.dataThroughTime),
              stale,
              formatStart(summary.asOfTime),
            )}
          />
        </Notice>
      )}
      {silent.length > 0 ? <SilentNotice summary={summary} silent={silent} /> : null}
      <HistoryNotice rows={rows} />
    </>
  );
}

function SilentNotice({ summary, silent }: { summary: CompanySummary; silent: readonly CommitmentRow[] }) {
  const services = listOf([...new Set(silent.map(({ serviceCode }) => serviceCode))].slice(0, 5));
  const [only, ...others] = silent;
  const which = only && others.length === 0 ? only.name : texts.company.commitments(silent.length);
  return (
    <Notice>
      <Phrases phrases={texts.company.silent(which, services, summary.companyDisplayName)} />
    </Notice>
  );
}
