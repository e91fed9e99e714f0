import type { CompanySummary } from "@portal/contracts/commitment/v1/company_summary_pb";
import { asOfInput, navigate, paths, problemOf, setParams, usePageTitle, useRoute } from "@portal/platform";
import {
  EmptyPanel,
  ErrorPanel,
  Footnotes,
  formatInstant,
  Lead,
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
import { CompaniesCards } from "./companies/companies-cards";
import { CompaniesFigures } from "./companies/companies-figures";
import { CompaniesTable } from "./companies/companies-table";
import { mostOwedFirst } from "./companies/order";
import { companiesLead, companiesSentence } from "./companies/sentences";
import { companiesTotals, periodCount } from "./companies/totals";
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
    return <Companies summaries={read.items} rows={route.params.get("rows")} />;
  }
}

function Companies({ summaries, rows }: { summaries: readonly CompanySummary[]; rows: string | null }) {
  const isPhone = useIsPhone();
  const ordered = useMemo(() => mostOwedFirst(summaries), [summaries]);
  const totals = useMemo(() => companiesTotals(summaries), [summaries]);
  const shown = Math.min(ordered.length, rows && /^\d{1,5}$/.test(rows) ? Number(rows) : ROWS_AT_ONCE);
  const detail = [
    plural(totals.companies, "company", "companies"),
    plural(totals.commitments, "commitment"),
    plural(periodCount(totals), "period"),
  ].join(", ");
  return (
    <>
      <PageHeader title="All companies" detail={detail} />
      <Sentence>{companiesSentence(ordered)}</Sentence>
      <Lead>{companiesLead(ordered)}</Lead>
      <CompaniesFigures totals={totals} />
      <Section aria-labelledby="companies">
        <SectionHeading title="Companies" id="companies" detail="most owed first" />
        {isPhone ? (
          <CompaniesCards summaries={ordered.slice(0, shown)} />
        ) : (
          <CompaniesTable summaries={ordered} shown={shown} totals={totals} />
        )}
        <ShowMore
          {...{ shown, total: ordered.length, noun: "companies" }}
          onMore={() => setParams({ rows: `${shown + ROWS_AT_ONCE}` }, { replace: true })}
        />
      </Section>
      <Footnotes items={footnotes(summaries)} />
    </>
  );
}

function footnotes(summaries: readonly CompanySummary[]): string[] {
  const moments = new Set(summaries.map(({ asOfTime }) => formatInstant(asOfTime)));
  return [
    moments.size === 1 ? `As of ${[...moments][0]}` : "As of the latest data of each company",
    "A surplus in one period never offsets a shortfall in another",
    "A period counts spend from its first instant up to its end, which it does not include; times are UTC",
  ];
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
