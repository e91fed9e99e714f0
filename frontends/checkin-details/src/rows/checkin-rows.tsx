import { BillingService } from "@portal/contracts/billing/v1/billing_service_pb";
import { problemOf, setParams, useRead, useRoute } from "@portal/platform";
import { skipToken, type Timestamp } from "@portal/rpc";
import {
  Button,
  ErrorPanel,
  formatCount,
  formatMoney,
  Notice,
  nanosOf,
  Section,
  SectionHeading,
  Skeleton,
  styled,
} from "@portal/ui";
import { useState } from "react";
import type { MeasuredCheckin } from "../model/checkin";
import { rows as words } from "../texts/rows";
import { RowsPager, RowTrail } from "./rows-pager";
import { RowsTable } from "./rows-table";

export interface CheckinRowsProps {
  readonly companyId: string;
  readonly serviceCode: string;
  readonly checkin: MeasuredCheckin;
  /** Up to where rows were counted; nothing was if it is the start. */
  readonly countedUntil: Timestamp;
  readonly hasCounted: boolean;
  /** Reads the figures above again. */
  readonly onStale: () => void;
}

const PAGE_SIZE = 25;
/** The parameter of the address that holds the token of the page. */
const ROWS = "rows";

/** The billing rows behind the amount, by pages that the address keeps. */
export function CheckinRows(props: CheckinRowsProps) {
  const { companyId, serviceCode, checkin, countedUntil, hasCounted } = props;
  const pageToken = useRoute().params.get(ROWS) ?? "";
  const [trail] = useState(() => new RowTrail());
  const start = checkin.period?.start;
  const { data, error, isPrevious, refetch } = useRead(
    BillingService.method.listLineItems,
    hasCounted && start
      ? { companyId, serviceCode, period: { start, end: countedUntil }, pageSize: PAGE_SIZE, pageToken }
      : skipToken,
    { keepPrevious: true },
  );
  const title = rowsTitle(checkin);
  if (!hasCounted) return <NoRows title={title}>{uncountedWords(checkin, serviceCode)}</NoRows>;
  if (error && !data)
    return <RowsProblem title={title} error={error} isDeep={pageToken !== ""} onRetry={refetch} />;
  if (!data) return <RowsSkeleton title={title} rows={checkin.lineItemCount} />;
  if (data.totalSize === 0n) {
    return <NoRows title={title}>{words.noneCounted(serviceCode)}</NoRows>;
  }
  const agrees = nanosOf(data.totalCost) === checkin.actual && data.totalSize === checkin.lineItemCount;
  return (
    <Section aria-labelledby="rows-title" aria-busy={isPrevious}>
      <SectionHeading id="rows-title" title={title} />
      {agrees || isPrevious ? null : <StaleNotice onReload={props.onStale} />}
      <RowsTable reply={data} />
      <RowsPager reply={data} pageToken={pageToken} trail={trail} isWaiting={isPrevious} onPage={showPage} />
    </Section>
  );
}

function showPage(token: string): void {
  setParams({ [ROWS]: token || undefined });
}

/** "The 58 rows behind $1,056.77". */
function rowsTitle({ lineItemCount, actual }: MeasuredCheckin): string {
  if (lineItemCount === 0n) return words.none;
  const spent = formatMoney(actual);
  return lineItemCount === 1n ? words.one(spent) : words.many(formatCount(lineItemCount), spent);
}

function uncountedWords({ status, stage }: MeasuredCheckin, serviceCode: string): string {
  if (status === "no-data") return words.neverLoaded(serviceCode);
  return stage === "upcoming" ? words.notBegun : words.notLoaded;
}

function NoRows({ title, children }: { readonly title: string; readonly children: string }) {
  return (
    <Section aria-labelledby="rows-title">
      <SectionHeading id="rows-title" title={title} />
      <p>{children}</p>
    </Section>
  );
}

interface RowsProblemProps {
  readonly title: string;
  readonly error: unknown;
  /** Whether the address names another page than the first. */
  readonly isDeep: boolean;
  readonly onRetry: () => void;
}

function RowsProblem({ title, error, isDeep, onRetry }: RowsProblemProps) {
  const { kind, message, requestId } = problemOf(error);
  return (
    <Section aria-labelledby="rows-title">
      <SectionHeading id="rows-title" title={title} />
      {kind === "bad-input" && isDeep ? (
        <>
          <Notice>{words.otherPage}</Notice>
          <Below>
            <Button onClick={() => showPage("")}>{words.first}</Button>
          </Below>
        </>
      ) : (
        <ErrorPanel title={words.problem} message={message} requestId={requestId} onRetry={onRetry} />
      )}
    </Section>
  );
}

function StaleNotice({ onReload }: { readonly onReload: () => void }) {
  return (
    <Notice as="div">
      {words.stale} <Button onClick={onReload}>{words.readAgain}</Button>
    </Notice>
  );
}

/** In the size of the page to come, so that nothing moves. */
function RowsSkeleton({ title, rows }: { readonly title: string; readonly rows: bigint }) {
  const count = rows < BigInt(PAGE_SIZE) ? Number(rows) : PAGE_SIZE;
  return (
    <Section aria-labelledby="rows-title" aria-busy="true">
      <SectionHeading id="rows-title" title={title} />
      <Skeleton width="100%" height={33 + 31 * count} />
    </Section>
  );
}

const Below = styled("div")({ marginTop: 12 });
