import type { CompanySummary } from "@portal/contracts/commitment/v1/company_summary_pb";
import { problemOf, type Route, setParams } from "@portal/platform";
import { ErrorPanel, formatCount, Section, SectionHeading, ShowMore, useIsPhone } from "@portal/ui";
import { useMemo } from "react";
import { PhoneCalendar } from "./calendar/phone-calendar";
import { FilterButtons } from "./filter-buttons";
import type { CommitmentRow } from "./model/commitment-row";
import { type CountedUntil, countedUntil } from "./model/counted-until";
import { filtered, parseFilter } from "./model/filter";
import { inOrder, parseOrder } from "./model/order";
import { windowOf } from "./model/time-window";
import { totalsOf } from "./model/totals";
import { PhoneOrder } from "./phone-order";
import { CommitmentTable } from "./table/commitment-table";
import { Legend } from "./timeline/legend";
import { Timeline } from "./timeline/timeline";
import type { Commitments } from "./use-commitments";

interface CommitmentViewsProps {
  readonly route: Route;
  readonly summary: CompanySummary;
  readonly rows: readonly CommitmentRow[];
  readonly read: Commitments;
}

/** So many rows are drawn at first, and with each "show more". */
const ROWS_AT_ONCE = 50;

/** Timeline and table of the same commitments in the same order; on a phone one list stands for both. */
export function CommitmentViews({ route, summary, rows, read }: CommitmentViewsProps) {
  const isPhone = useIsPhone();
  const filter = parseFilter(route.params.get("show"), rows);
  const order = useMemo(() => parseOrder(route.params.get("sort")), [route]);
  const chosen = useMemo(() => inOrder(filtered(rows, filter), order), [rows, filter, order]);
  const count = rowCount(route.params.get("rows"));
  const shown = useMemo(() => chosen.slice(0, count), [chosen, count]);
  const companyId = summary.companyId;
  const until = useMemo(() => countedUntil(summary), [summary]);
  const filterButtons = <FilterButtons filter={filter} rows={rows} />;
  const more = (
    <MoreRows shown={shown.length} total={chosen.length} count={count} read={read} summary={summary} />
  );

  if (isPhone) {
    return (
      <Section aria-labelledby="commitments">
        <SectionHeading title="Every period" id="commitments">
          <Legend rows={shown} />
          <PhoneOrder order={order} />
          {filterButtons}
        </SectionHeading>
        <PhoneCalendar {...{ companyId, rows: shown, until }} />
        {more}
      </Section>
    );
  }
  const totalsLabel =
    filter === "all" ? `All ${formatCount(chosen.length)}` : `These ${formatCount(chosen.length)}`;
  return (
    <>
      <TimelineSection summary={summary} rows={shown} until={until} />
      <Section aria-labelledby="commitments">
        <SectionHeading title="Commitments" id="commitments">
          {filterButtons}
        </SectionHeading>
        <CommitmentTable {...{ companyId, rows: shown, order, totals: totalsOf(chosen), totalsLabel }} />
        {more}
      </Section>
    </>
  );
}

interface TimelineSectionProps {
  readonly summary: CompanySummary;
  readonly rows: readonly CommitmentRow[];
  readonly until: CountedUntil | undefined;
}

function TimelineSection({ summary, rows, until }: TimelineSectionProps) {
  const window = useMemo(() => windowOf(summary.period), [summary.period]);
  if (!window || rows.length === 0) return null;
  return (
    <Section aria-labelledby="every-period">
      <SectionHeading title="Every period" id="every-period">
        <Legend rows={rows} />
      </SectionHeading>
      <Timeline companyId={summary.companyId} {...{ rows, window, until }} />
    </Section>
  );
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
