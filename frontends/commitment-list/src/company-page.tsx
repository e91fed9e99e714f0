import type { CompanySummary } from "@portal/contracts/commitment/v1/company_summary_pb";
import { type Route, usePageTitle } from "@portal/platform";
import {
  EmptyPanel,
  Footnotes,
  formatEnd,
  formatInstant,
  formatStart,
  Lead,
  PageHeader,
  plural,
  Sentence,
} from "@portal/ui";
import { useMemo } from "react";
import { CommitmentViews } from "./commitment-views";
import { CompanyFigures } from "./company-figures";
import { CompanyNotices } from "./company-notices";
import { toRow } from "./model/commitment-row";
import { aheadSentences, nextPeriodOf } from "./model/outlook-facts";
import { factsSentence } from "./model/sentence";
import type { Commitments } from "./use-commitments";

interface CompanyPageProps {
  readonly route: Route;
  readonly summary: CompanySummary;
  readonly read: Commitments;
}

/** Is the company meeting its commitments: the answer, the figures, the timeline, the table. */
export function CompanyPage({ route, summary, read }: CompanyPageProps) {
  const rows = useMemo(() => read.items.map(toRow), [read.items]);
  usePageTitle(summary.companyDisplayName);
  return (
    <div aria-busy={read.isPrevious}>
      <PageHeader title={summary.companyDisplayName} detail={<Detail summary={summary} route={route} />} />
      {summary.commitmentCount === 0 ? (
        <NoCommitments summary={summary} />
      ) : (
        <>
          <Sentence>{factsSentence(summary)}</Sentence>
          <Lead>{aheadSentences(summary, nextPeriodOf(summary, rows))}</Lead>
          <CompanyNotices summary={summary} rows={rows} />
          <CompanyFigures summary={summary} rows={rows} isComplete={read.isComplete} />
          <CommitmentViews route={route} summary={summary} rows={rows} read={read} />
        </>
      )}
      <Footnotes items={footnotes(summary)} />
    </div>
  );
}

function Detail({ summary, route }: { summary: CompanySummary; route: Route }) {
  const { commitmentCount, period, asOfTime, dataThroughTime } = summary;
  const covers = period ? `, to ${formatEnd(period.end)}` : "";
  const asOf = route.asOf ? ` · as of ${formatStart(asOfTime)}` : "";
  return (
    <>
      {plural(commitmentCount, "commitment")}
      {covers}
      {asOf} · {dataThroughTime ? `data through ${formatEnd(dataThroughTime)}` : "no billing data loaded"}
    </>
  );
}

function NoCommitments({ summary }: { summary: CompanySummary }) {
  return (
    <EmptyPanel title={`${summary.companyDisplayName} has no commitments, so it owes nothing.`}>
      To measure its spend against a promise, load a file that names it: <code>loader commitments FILE</code>.
    </EmptyPanel>
  );
}

function footnotes({ asOfTime, dataThroughTime }: CompanySummary): string[] {
  return [
    asOfTime ? `As of ${formatInstant(asOfTime)}` : "As of the latest data",
    dataThroughTime ? `Data through ${formatEnd(dataThroughTime)}` : "No billing data loaded",
    "A surplus in one period never offsets a shortfall in another",
    "A period counts spend from its first instant up to its end, which it does not include; times are UTC",
  ];
}
