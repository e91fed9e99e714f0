import {
  type Checkin,
  CheckinSchema,
  CheckinState,
  Verdict,
} from "@portal/contracts/commitment/v1/checkin_pb";
import {
  type CheckinCounts,
  CheckinCountsSchema,
  type Commitment,
  CommitmentSchema,
} from "@portal/contracts/commitment/v1/commitment_pb";
import {
  type CompanySummary,
  CompanySummarySchema,
} from "@portal/contracts/commitment/v1/company_summary_pb";
import { create } from "@portal/rpc";
import { instantOf, MICROS_PER_DAY, nanosOf } from "@portal/ui";
import { at, moneyOf, toNanos, usd } from "./values";

const MICROS_PER_SECOND = 1_000_000n;

/** A period of a test: boundaries, what was promised and what was spent. */
export interface TestPeriod {
  readonly start: string;
  readonly end: string;
  readonly amount: string;
  readonly actual: string;
}

export interface TestCommitment {
  readonly id: string;
  readonly name: string;
  readonly service: string;
  readonly periods: readonly TestPeriod[];
  readonly currentDailySpend?: string;
  readonly hasData?: boolean;
}

/** The two moments that everything is measured by. */
export interface TestMoments {
  readonly asOf: string;
  readonly dataThrough: string;
}

export const AT_YEAR_END: TestMoments = { asOf: "2025-01-01", dataThrough: "2025-01-01" };

/** A commitment as the service would answer it. */
export function testCommitment(spec: TestCommitment, moments: TestMoments = AT_YEAR_END): Commitment {
  const hasData = spec.hasData ?? true;
  const checkins = spec.periods.map((period, index) => testCheckin(period, index + 1, moments, hasData));
  const next = checkins
    .filter(({ state }) => state !== CheckinState.CLOSED)
    .sort((a, b) => Number((instantOf(a.period?.end) ?? 0n) - (instantOf(b.period?.end) ?? 0n)))[0];
  return create(CommitmentSchema, {
    id: spec.id,
    displayName: spec.name,
    companyId: "cyberdyne",
    serviceCode: spec.service,
    checkins,
    counts: countsOf(checkins),
    owed: moneyOf(checkins.reduce((sum, { shortfall }) => sum + nanosOf(shortfall), 0n)),
    nextCheckinNumber: next?.number ?? 0,
    hasData,
    ...(spec.currentDailySpend === undefined ? {} : { currentDailySpend: usd(spec.currentDailySpend) }),
  });
}

/** The summary of a company that has these commitments. */
export function testSummary(
  commitments: readonly Commitment[],
  overrides: Partial<CompanySummary> = {},
): CompanySummary {
  const checkins = commitments.flatMap((commitment) => commitment.checkins);
  const starts = checkins.map(({ period }) => instantOf(period?.start) ?? 0n);
  const ends = checkins.map(({ period }) => instantOf(period?.end) ?? 0n);
  const moment = (micros: bigint) => ({ seconds: micros / MICROS_PER_SECOND, nanos: 0 });
  const next = commitments
    .flatMap((commitment) => commitment.checkins.map((checkin) => ({ commitment, checkin })))
    .filter(({ checkin }) => checkin.state !== CheckinState.CLOSED)
    .sort((a, b) =>
      Number((instantOf(a.checkin.period?.end) ?? 0n) - (instantOf(b.checkin.period?.end) ?? 0n)),
    )[0];
  const summary = create(CompanySummarySchema, {
    companyId: "cyberdyne",
    companyDisplayName: "Cyberdyne",
    asOfTime: at(AT_YEAR_END.asOf),
    dataThroughTime: at(AT_YEAR_END.dataThrough),
    commitmentCount: commitments.length,
    ...(checkins.length > 0
      ? { period: { start: moment(earliest(starts)), end: moment(latest(ends)) } }
      : {}),
    counts: countsOf(checkins),
    owed: moneyOf(checkins.reduce((sum, { shortfall }) => sum + nanosOf(shortfall), 0n)),
    ...(next
      ? {
          nextCheckin: {
            commitmentId: next.commitment.id,
            commitmentDisplayName: next.commitment.displayName,
            checkinNumber: next.checkin.number,
            ...(next.checkin.period ? { period: next.checkin.period } : {}),
          },
        }
      : {}),
    missedCommitments: commitments
      .filter(({ counts }) => (counts?.missed ?? 0) > 0)
      .sort((a, b) => (b.counts?.missed ?? 0) - (a.counts?.missed ?? 0))
      .map((commitment) => ({
        commitmentId: commitment.id,
        commitmentDisplayName: commitment.displayName,
        missedCount: commitment.counts?.missed ?? 0,
      })),
  });
  return Object.assign(summary, overrides);
}

/** Periods of some months each from a first day on; what is spent is a list of amounts, "0" after it. */
export function monthly(
  first: string,
  months: number,
  count: number,
  amount: string,
  spent: readonly string[],
): TestPeriod[] {
  const [year = 0, month = 1, day = 1] = first.split("-").map(Number);
  const boundary = (index: number) =>
    new Date(Date.UTC(year, month - 1 + index * months, day)).toISOString().slice(0, 10);
  return Array.from({ length: count }, (_, index) => ({
    start: boundary(index),
    end: boundary(index + 1),
    amount,
    actual: spent[index] ?? "0",
  }));
}

function testCheckin(period: TestPeriod, number: number, moments: TestMoments, hasData: boolean): Checkin {
  const [start, end] = [at(period.start), at(period.end)];
  const [asOf, dataThrough] = [at(moments.asOf).seconds, at(moments.dataThrough).seconds];
  const counted = earliest([asOf, dataThrough]);
  const state = stateOf(start.seconds, end.seconds, asOf, counted);
  const [amount, actual] = [usd(period.amount), usd(hasData ? period.actual : "0")];
  const gap = toNanos(amount) - toNanos(actual);
  const from = latest([start.seconds, counted]);
  const days = (end.seconds - from) * MICROS_PER_SECOND;
  const isClosed = state === CheckinState.CLOSED;
  return create(CheckinSchema, {
    number,
    period: { start, end },
    amount,
    actual,
    state,
    verdict: verdictOf(isClosed, gap, hasData),
    shortfall: moneyOf(isClosed && hasData && gap > 0n ? gap : 0n),
    daysLeft: isClosed ? 0 : Number((days + MICROS_PER_DAY - 1n) / MICROS_PER_DAY),
    ...(isClosed || days <= 0n
      ? {}
      : { neededDailySpend: moneyOf(gap > 0n ? (gap * MICROS_PER_DAY) / days + 1n : 0n) }),
  });
}

function stateOf(start: bigint, end: bigint, asOf: bigint, counted: bigint): CheckinState {
  if (end <= counted) return CheckinState.CLOSED;
  if (end <= asOf) return CheckinState.AWAITING_DATA;
  return start < asOf ? CheckinState.OPEN : CheckinState.UPCOMING;
}

function verdictOf(isClosed: boolean, gap: bigint, hasData: boolean): Verdict {
  if (!hasData) return Verdict.NO_DATA;
  if (isClosed) return gap > 0n ? Verdict.MISSED : Verdict.MET;
  return gap > 0n ? Verdict.UNDECIDED : Verdict.ALREADY_MET;
}

function countsOf(checkins: readonly Checkin[]): CheckinCounts {
  const count = (test: (checkin: Checkin) => boolean) => checkins.filter(test).length;
  const inState = (wanted: CheckinState) =>
    count(({ state, verdict }) => state === wanted && verdict !== Verdict.NO_DATA);
  return create(CheckinCountsSchema, {
    met: count(({ verdict }) => verdict === Verdict.MET),
    missed: count(({ verdict }) => verdict === Verdict.MISSED),
    awaitingData: inState(CheckinState.AWAITING_DATA),
    open: inState(CheckinState.OPEN),
    upcoming: inState(CheckinState.UPCOMING),
    noData: count(({ verdict }) => verdict === Verdict.NO_DATA),
  });
}

function inOrder(values: readonly bigint[]): bigint[] {
  return values.toSorted((a, b) => Number(a - b));
}

function earliest(values: readonly bigint[]): bigint {
  return inOrder(values)[0] ?? 0n;
}

function latest(values: readonly bigint[]): bigint {
  return inOrder(values).at(-1) ?? 0n;
}
