import type { CompanySummary } from "@portal/contracts/commitment/v1/company_summary_pb";
import {
  asOfInput,
  navigate,
  paths,
  problemOf,
  type Route,
  setParams,
  usePageTitle,
  useRoute,
} from "@portal/platform";
import {
  EmptyPanel,
  ErrorPanel,
  Footnotes,
  Page,
  PageHeader,
  PageSkeleton,
  plural,
  Section,
  SectionHeading,
  Sentence,
  ShowMore,
  useIsPhone,
} from "@portal/ui";
import { type ReactNode, useEffect, useMemo } from "react";
import { hasEstimates } from "./companies/columns";
import { CompaniesCards } from "./companies/companies-cards";
import { CompaniesFigures } from "./companies/companies-figures";
import { CompaniesLead } from "./companies/companies-lead";
import { CompaniesTable } from "./companies/companies-table";
import { companiesFootnotes } from "./companies/footnotes";
import { mostExpectedFirst, mostOwedFirst } from "./companies/order";
import { OutlookFailure } from "./companies/outlook-failure";
import { companiesSentence } from "./companies/sentences";
import { companiesTotals, forecastTotal, lastEnd, periodCount } from "./companies/totals";
import { useOutlooks } from "./use-outlooks";
import { useSummaries } from "./use-summaries";

/** So many companies are drawn at first, and with each "show more". */
const ROWS_AT_ONCE = 100;

/** The page of all companies; with one company there is nothing to choose, and its own page is shown. */
export function CompaniesPage() {
  const route = useRoute();
  const read = useSummaries(asOfInput(route));
  const only = read.isComplete && read.items.length === 1 ? read.items[0]?.companyId : undefined;
  usePageTitle(only === undefined ? "All companies" : undefined);
  useEffect(() => {
    if (only !== undefined) navigate(paths.company(only), { replace: true });
  }, [only]);
  return <Page aria-busy={read.isPrevious}>{content()}</Page>;

  function content(): ReactNode {
    // What has been read stays when reading it again fails.
    const error = read.restError ?? (read.first ? undefined : read.error);
    if (error) return <Failure error={error} onRetry={read.refetch} />;
    if (!read.isComplete) return <PageSkeleton kind="companies" />;
    if (only !== undefined) return <PageSkeleton kind="company" />;
    if (read.items.length === 0) return <NoCompanies />;
    return <Companies facts={read.items} route={route} />;
  }
}

interface CompaniesProps {
  readonly facts: readonly CompanySummary[];
  readonly route: Route;
}

function Companies({ facts, route }: CompaniesProps) {
  const isPhone = useIsPhone();
  const { summaries, progress, error, retry } = useOutlooks(asOfInput(route), facts);
  const byOwed = useMemo(() => mostOwedFirst(facts), [facts]);
  const totals = useMemo(() => companiesTotals(summaries), [summaries]);
  // One page of outlooks must not move the rows of the next: they move once, when all are there.
  const isByExpected = progress === "ready" && forecastTotal(totals) > 0;
  const ordered = useMemo(
    () => (isByExpected ? mostExpectedFirst(summaries) : mostOwedFirst(summaries)),
    [summaries, isByExpected],
  );
  const shown = Math.min(ordered.length, rowsAsked(route));
  const detail = [
    plural(totals.companies, "company", "companies"),
    plural(totals.commitments, "commitment"),
    plural(periodCount(totals), "period"),
  ].join(", ");
  return (
    <>
      <PageHeader title="All companies" detail={detail} />
      <Sentence>{companiesSentence(byOwed)}</Sentence>
      <CompaniesLead {...{ summaries: byOwed, totals, progress }} />
      {progress === "failed" ? <OutlookFailure error={error} onRetry={retry} /> : null}
      <CompaniesFigures {...{ totals, progress }} end={lastEnd(facts)} />
      <Section aria-labelledby="companies" aria-busy={progress === "pending"}>
        <SectionHeading
          title="Companies"
          id="companies"
          detail={isByExpected ? "most expected owed first" : "most owed first"}
        />
        {isPhone ? (
          <CompaniesCards summaries={ordered.slice(0, shown)} progress={progress} />
        ) : (
          <CompaniesTable {...{ summaries: ordered, shown, totals, progress, isByExpected }} />
        )}
        <ShowMore
          {...{ shown, total: ordered.length, noun: "companies" }}
          onMore={() => setParams({ rows: `${shown + ROWS_AT_ONCE}` }, { replace: true })}
        />
      </Section>
      <Footnotes items={companiesFootnotes(facts, totals, hasEstimates(progress))} />
    </>
  );
}

function rowsAsked({ params }: Route): number {
  const rows = params.get("rows");
  return rows && /^\d{1,5}$/.test(rows) ? Number(rows) : ROWS_AT_ONCE;
}

function NoCompanies() {
  return (
    <>
      <PageHeader title="All companies" />
      <EmptyPanel title="There are no commitments yet.">
        Load a file of them to see who meets what was promised: <code>loader commitments FILE</code>.
      </EmptyPanel>
    </>
  );
}

function Failure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { title, message, requestId } = problemOf(error);
  return (
    <>
      <PageHeader title="All companies" />
      <ErrorPanel title={title} message={message} requestId={requestId} onRetry={onRetry} />
    </>
  );
}
