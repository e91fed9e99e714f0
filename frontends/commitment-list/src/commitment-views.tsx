import type { CompanySummary } from "@portal/contracts/commitment/v1/company_summary_pb";
import { problemOf, type Route, setParams } from "@portal/platform";
import { ErrorPanel, formatCount, Section, SectionHeading, ShowMore, useIsPhone } from "@portal/ui";
import { useMemo } from "react";
import { PhoneCalendar } from "./calendar/phone-calendar";
import { FilterButtons } from "./filter-buttons";
import type { CompanyView } from "./model/company-view";
import { countedUntil } from "./model/counted-until";
import { type Expectation, expectationOf } from "./model/expected-owed";
import { filtered, parseFilter } from "./model/filter";
import { inOrder, parseOrder } from "./model/order";
import { totalsOf } from "./model/totals";
import { PhoneOrder } from "./phone-order";
import { CommitmentTable } from "./table/commitment-table";
import { ChangedMark } from "./timeline/changed-mark";
import { Legend } from "./timeline/legend";
import { TimelineSection } from "./timeline/timeline-section";
import type { Commitments } from "./use-commitments";

interface CommitmentViewsProps {
  readonly route: Route;
  readonly view: CompanyView;
  /** Under a scenario: the same without it. */
  readonly before: CompanyView | undefined;
  readonly read: Commitments;
}

/** So many rows are drawn at first, and with each "show more". */
const ROWS_AT_ONCE = 50;

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
  const order = useMemo(() => parseOrder(route.params.get("sort"), hasOutlook), [route, hasOutlook]);
  const chosen = useMemo(() => {
    const rows = new Map(view.rows.map((row) => [row.id, row]));
    return inOrder(filtered(plain.rows, filter), order).map((row) => rows.get(row.id) ?? row);
  }, [view.rows, plain.rows, filter, order]);
  const count = rowCount(route.params.get("rows"));
  const shown = useMemo(() => chosen.slice(0, count), [chosen, count]);
  const companyId = summary.companyId;
  const until = useMemo(() => countedUntil(summary), [summary]);
  const filterButtons = <FilterButtons {...{ filter, rows: plain.rows, hasOutlook }} />;
  const more = (
    <MoreRows shown={shown.length} total={chosen.length} count={count} read={read} summary={summary} />
  );

  if (isPhone) {
    return (
      <Section aria-labelledby="commitments">
        <SectionHeading title="Every period" id="commitments">
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
  const totalsLabel = `${isWhole ? "All" : "These"} ${formatCount(chosen.length)}`;
  const totals = totalsOf(chosen, expectation);
  return (
    <>
      <TimelineSection {...{ summary, rows: shown, until, hasOutlook }} hasScenario={before !== undefined} />
      <Section aria-labelledby="commitments">
        <SectionHeading title="Commitments" id="commitments">
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
  readonly shown: number;
  readonly total: number;
  readonly count: number;
  readonly read: Commitments;
  readonly summary: CompanySummary;
}

function MoreRows({ shown, total, count, read, summary }: MoreRowsProps) {
  if (read.restError) {
    const { message, requestId } = problemOf(read.restError);
    const title = `Only ${formatCount(read.items.length)} of ${formatCount(summary.commitmentCount)} commitments could be read.`;
    return <ErrorPanel {...{ title, message, requestId, onRetry: read.refetch }} />;
  }
  return (
    <>
      {read.isComplete ? null : (
        <p role="status">
          Reading the rest: {formatCount(read.items.length)} of {formatCount(summary.commitmentCount)}{" "}
          commitments.
        </p>
      )}
      <ShowMore
        {...{ shown, total, noun: "commitments" }}
        onMore={() => setParams({ rows: `${count + ROWS_AT_ONCE}` }, { replace: true })}
      />
    </>
  );
}

function rowCount(text: string | null): number {
  return text && /^\d{1,5}$/.test(text) ? Math.max(ROWS_AT_ONCE, Number(text)) : ROWS_AT_ONCE;
}
