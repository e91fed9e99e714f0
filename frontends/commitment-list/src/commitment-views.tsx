import type { CompanySummary } from "@portal/contracts/commitment/v1/company_summary_pb";
import { problemOf, type Route, setParams } from "@portal/platform";
import { ErrorPanel, formatCount, Pager, Section, SectionHeading, useIsPhone } from "@portal/ui";
import { useMemo } from "react";
import { PhoneCalendar } from "./calendar/phone-calendar";
import { FilterButtons } from "./filter-buttons";
import type { CompanyView } from "./model/company-view";
import { countedUntil } from "./model/counted-until";
import { type Expectation, expectationOf } from "./model/expected-owed";
import { parseFilter } from "./model/filter";
import { parseOrder } from "./model/order";
import type { ListPage } from "./model/pages";
import { totalsOf } from "./model/totals";
import { PhoneOrder } from "./phone-order";
import { CommitmentTable } from "./table/commitment-table";
import { texts } from "./texts";
import { ChangedMark } from "./timeline/changed-mark";
import { Legend } from "./timeline/legend";
import { TimelineSection } from "./timeline/timeline-section";
import { useChosenRows } from "./use-chosen-rows";
import type { Commitments } from "./use-commitments";

interface CommitmentViewsProps {
  readonly route: Route;
  readonly view: CompanyView;
  /** Under a scenario: the same without it. */
  readonly before: CompanyView | undefined;
  readonly read: Commitments;
}

/**
 * Timeline and table of the same commitments in the same order; on a phone one list stands for both. A scenario
 * leaves every row where it is, so that the eye finds what changes.
 */
export function CommitmentViews({ route, view, before, read }: CommitmentViewsProps) {
  const isPhone = useIsPhone();
  const plain = before ?? view;
  const { summary } = view;
  const filter = parseFilter(route.params.get("show"), plain.rows);
  const expectation = useExpectation(view);
  const expectedBefore = useExpectation(before);
  const hasOutlook = expectation !== undefined;
  const order = parseOrder(route.params.get("sort"), hasOutlook);
  const { chosen, shown, page, isPrevious } = useChosenRows(route, view, plain, hasOutlook);
  const companyId = summary.companyId;
  const until = useMemo(() => countedUntil(summary), [summary]);
  const filterButtons = <FilterButtons {...{ filter, rows: plain.rows, hasOutlook }} />;
  const more = <MoreRows page={page} total={chosen.length} read={read} summary={summary} />;

  if (isPhone) {
    return (
      <Section aria-labelledby="commitments" aria-busy={isPrevious}>
        <SectionHeading title={texts.list.periods} id="commitments">
          <Legend rows={shown} />
          {before ? <ChangedMark /> : null}
          <PhoneOrder {...{ order, hasOutlook }} />
          {filterButtons}
        </SectionHeading>
        <PhoneCalendar {...{ companyId, rows: shown, until, expectation, before: expectedBefore }} />
        {more}
      </Section>
    );
  }
  const isWhole = filter === "all";
  const totalsLabel = isWhole
    ? texts.list.all(formatCount(chosen.length))
    : texts.list.these(formatCount(chosen.length));
  const totals = totalsOf(chosen, expectation);
  return (
    <>
      <TimelineSection {...{ summary, rows: shown, until, hasOutlook }} hasScenario={before !== undefined} />
      <Section aria-labelledby="commitments" aria-busy={isPrevious}>
        <SectionHeading title={texts.list.title} id="commitments">
          {filterButtons}
        </SectionHeading>
        <CommitmentTable
          {...{ companyId, rows: shown, order, totals, totalsLabel, expectation, isWhole }}
          before={expectedBefore}
        />
        {more}
      </Section>
    </>
  );
}

function useExpectation(view: CompanyView | undefined): Expectation | undefined {
  return useMemo(() => view && expectationOf(view.summary, view.rows), [view]);
}

interface MoreRowsProps {
  readonly page: ListPage;
  readonly total: number;
  readonly read: Commitments;
  readonly summary: CompanySummary;
}

function MoreRows({ page, total, read, summary }: MoreRowsProps) {
  const [known, all] = [formatCount(read.items.length), formatCount(summary.commitmentCount)];
  if (read.restError) {
    const { message, requestId } = problemOf(read.restError);
    return (
      <ErrorPanel
        title={texts.list.onlySome(known, all)}
        {...{ message, requestId, onRetry: read.refetch }}
      />
    );
  }
  return (
    <>
      {read.isComplete ? null : <p role="status">{texts.list.readingRest(known, all)}</p>}
      {page.previous === undefined && page.next === undefined ? null : (
        <Pager onPrevious={stepTo(page.previous)} onNext={stepTo(page.next)}>
          {texts.list.page(formatCount(page.from + 1), formatCount(page.to), formatCount(total))}
        </Pager>
      )}
    </>
  );
}

/** Another page begins where the list does. */
function stepTo(page: number | undefined): (() => void) | undefined {
  if (page === undefined) return undefined;
  return () => {
    setParams({ page: page === 1 ? undefined : `${page}` }, { replace: true });
    document.getElementById("commitments")?.scrollIntoView();
  };
}
