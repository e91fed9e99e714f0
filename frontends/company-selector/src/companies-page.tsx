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
  Section,
  SectionHeading,
  Sentence,
  ShowMore,
  useIsPhone,
} from "@portal/ui";
import { type ReactNode, useEffect, useMemo } from "react";
import { hasEstimates } from "./companies/columns";
import { CompaniesActions } from "./companies/companies-actions";
import { CompaniesCards } from "./companies/companies-cards";
import { CompaniesFigures } from "./companies/companies-figures";
import { CompaniesLead } from "./companies/companies-lead";
import { CompaniesTable } from "./companies/companies-table";
import { leavesRowsOut } from "./companies/counted";
import { totalRange } from "./companies/expectation";
import { companiesFootnotes } from "./companies/footnotes";
import { mostExpectedFirst, mostOwedFirst } from "./companies/order";
import { OutlookFailure } from "./companies/outlook-failure";
import { companiesSentence } from "./companies/sentences";
import { sharedSentence } from "./companies/shared-sentence";
import { companiesTotals, forecastTotal, lastEnd, periodCount } from "./companies/totals";
import { texts } from "./texts";
import { useOutlooks } from "./use-outlooks";
import { useSummaries } from "./use-summaries";

/** So many companies are drawn at first, and with each "show more". */
const ROWS_AT_ONCE = 100;

/** The page of all companies; with one company there is nothing to choose, and its own page is shown. */
export function CompaniesPage() {
  const route = useRoute();
  const read = useSummaries(asOfInput(route));
  const only = read.isComplete && read.items.length === 1 ? read.items[0]?.companyId : undefined;
  usePageTitle(only === undefined ? texts.companies.title : undefined);
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
  const { summaries, total, progress, error, retry } = useOutlooks(asOfInput(route), facts);
  const byOwed = useMemo(() => mostOwedFirst(facts), [facts]);
  const totals = useMemo(() => companiesTotals(summaries), [summaries]);
  // One page of outlooks must not move the rows of the next: they move once, when all are there.
  const isByExpected = progress === "ready" && forecastTotal(totals) > 0;
  const inOrder = isByExpected ? mostExpectedFirst : mostOwedFirst;
  const ordered = useMemo(() => inOrder(summaries), [inOrder, summaries]);
  const shown = Math.min(ordered.length, rowsAsked(route));
  const range = totalRange(total);
  const isPast = leavesRowsOut(facts);
  const notes = { areShown: hasEstimates(progress), haveTotalRange: range !== undefined };
  const footnotes = companiesFootnotes(facts, totals, notes);
  return (
    <>
      <PageHeader
        title={texts.companies.title}
        detail={texts.companies.detail(totals.companies, totals.commitments, periodCount(totals))}
        actions={
          <CompaniesActions
            {...{ facts, progress, inOrder }}
            asOf={asOfInput(route)}
            sentence={sharedSentence(byOwed, { totals, range, progress })}
          />
        }
      />
      <Sentence>{companiesSentence(byOwed)}</Sentence>
      <CompaniesLead {...{ summaries: byOwed, totals, range, progress }} />
      {progress === "failed" ? <OutlookFailure error={error} onRetry={retry} /> : null}
      <CompaniesFigures {...{ totals, range, progress }} end={lastEnd(facts)} />
      <Section aria-labelledby="companies" aria-busy={progress === "pending"}>
        <SectionHeading
          title={texts.companies.heading}
          id="companies"
          detail={isByExpected ? texts.companies.order.byExpected : texts.companies.order.byOwed}
        />
        {isPhone ? (
          <CompaniesCards summaries={ordered.slice(0, shown)} {...{ progress, isPast }} />
        ) : (
          <CompaniesTable {...{ summaries: ordered, shown, totals, range, progress, isByExpected, isPast }} />
        )}
        <ShowMore
          {...{ shown, total: ordered.length, noun: texts.companies.noun }}
          onMore={() => setParams({ rows: `${shown + ROWS_AT_ONCE}` }, { replace: true })}
        />
      </Section>
      <Footnotes items={footnotes} />
    </>
  );
}

function rowsAsked({ params }: Route): number {
  const rows = params.get("rows");
  return rows && /^\d{1,5}$/.test(rows) ? Number(rows) : ROWS_AT_ONCE;
}

function NoCompanies() {
  const { title, next, command } = texts.companies.empty;
  return (
    <>
      <PageHeader title={texts.companies.title} />
      <EmptyPanel title={title}>
        {next} <code>{command}</code>
      </EmptyPanel>
    </>
  );
}

function Failure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { title, message, requestId } = problemOf(error);
  return (
    <>
      <PageHeader title={texts.companies.title} />
      <ErrorPanel title={title} message={message} requestId={requestId} onRetry={onRetry} />
    </>
  );
}
