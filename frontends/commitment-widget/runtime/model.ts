import { type Checkin, CheckinState } from "@portal/contracts/commitment/v1/checkin_pb";
import type { GetCommitmentResponse } from "@portal/contracts/commitment/v1/commitment_service_pb";
import type { MoneyRange } from "@portal/contracts/commitment/v1/outlook_pb";
import type { Period } from "@portal/contracts/common/v1/period_pb";
import {
  apportion,
  type CheckinStatus,
  chanceOf,
  commitmentStatus,
  type Instant,
  microsOf,
  nanosOf,
  roundedEstimate,
  type Status,
  shownOwed,
  statusOf,
} from "@portal/ui";

/** What is expected of a check-in, in nanos as shown: in whole tens that add up to the commitment's. */
export interface Expected {
  readonly actual: bigint;
  readonly shortfall: bigint;
  /** The shortfall before it was rounded. */
  readonly exactShortfall: bigint;
}

/** A check-in in plain values: money in nanos. */
export interface WidgetCheckin {
  readonly number: number;
  readonly period: Period | undefined;
  readonly amount: bigint;
  readonly actual: bigint;
  readonly shortfall: bigint;
  readonly status: CheckinStatus;
  readonly isClosed: boolean;
  /** The chance of meeting it, from 0 to 1, where there is a forecast. */
  readonly chance: number | undefined;
  /** The spend a day that reaches the amount; undefined once it is closed. */
  readonly neededDaily: bigint | undefined;
  /** The spend a day that the forecast expects of what is left of it. */
  readonly expectedDaily: bigint | undefined;
  readonly expected: Expected | undefined;
}

/** A commitment in plain values. */
export interface WidgetCommitment {
  readonly companyId: string;
  readonly id: string;
  readonly name: string;
  readonly serviceCode: string;
  readonly currency: string;
  readonly status: Status;
  readonly hasData: boolean;
  readonly owed: bigint;
  readonly met: number;
  readonly closed: number;
  readonly checkins: readonly WidgetCheckin[];
  /** The check-in that ends next and is not closed. */
  readonly next: WidgetCheckin | undefined;
  readonly currentDaily: bigint | undefined;
  /** The last end of a period. */
  readonly end: Instant | undefined;
  /** What is owed in the end, as shown, and its range. */
  readonly expected: { readonly owed: bigint; readonly range: MoneyRange | undefined } | undefined;
  readonly asOf: Instant | undefined;
  readonly dataThrough: Instant | undefined;
}

/** Reads the answer of the services; undefined if it holds no commitment. */
export function commitmentOf(reply: GetCommitmentResponse): WidgetCommitment | undefined {
  const { commitment, asOfTime: asOf, dataThroughTime: dataThrough } = reply;
  if (!commitment) return undefined;
  const { counts, outlook, owed, currentDailySpend } = commitment;
  const hasForecast = commitment.checkins.some((checkin) => chanceOf(checkin) !== undefined);
  const checkins = withShownEstimates(commitment.checkins, nanosOf(outlook?.expectedShortfall));
  const [met, missed] = [counts?.met ?? 0, counts?.missed ?? 0];
  return {
    companyId: commitment.companyId,
    id: commitment.id,
    name: commitment.displayName,
    serviceCode: commitment.serviceCode,
    currency: owed?.currencyCode || "USD",
    status: commitmentStatus(commitment),
    hasData: commitment.hasData,
    owed: nanosOf(owed),
    met,
    closed: met + missed,
    checkins,
    next: checkins.find(({ number }) => number === commitment.nextCheckinNumber),
    currentDaily: currentDailySpend && nanosOf(currentDailySpend),
    end: commitment.period?.end,
    expected: outlook && hasForecast ? { owed: shownOwed(outlook), range: outlook.owedRange } : undefined,
    asOf,
    dataThrough,
  };
}

/** Rounds what is expected so that the parts add up to their total, as on every page of the portal. */
function withShownEstimates(messages: readonly Checkin[], shortfall: bigint): readonly WidgetCheckin[] {
  const outlooks = messages.map(({ outlook }) => (outlook?.expectedActual ? outlook : undefined));
  const actuals = outlooks.map((outlook) => nanosOf(outlook?.expectedActual));
  const shortfalls = outlooks.map((outlook) => nanosOf(outlook?.expectedShortfall));
  const shownActuals = roundedParts(actuals);
  const shownShortfalls = apportion(shortfall, shortfalls);
  return messages.map((message, index) => ({
    ...plain(message),
    expected: outlooks[index] && {
      actual: shownActuals[index] ?? 0n,
      shortfall: shownShortfalls[index] ?? 0n,
      exactShortfall: shortfalls[index] ?? 0n,
    },
  }));
}

function plain(checkin: Checkin): Omit<WidgetCheckin, "expected"> {
  const { number, period, neededDailySpend, outlook } = checkin;
  return {
    number,
    period,
    amount: nanosOf(checkin.amount),
    actual: nanosOf(checkin.actual),
    shortfall: nanosOf(checkin.shortfall),
    status: statusOf(checkin),
    isClosed: checkin.state === CheckinState.CLOSED,
    chance: chanceOf(checkin),
    neededDaily: neededDailySpend && nanosOf(neededDailySpend),
    expectedDaily: outlook?.expectedDailySpend && nanosOf(outlook.expectedDailySpend),
  };
}

/** Refunds can outweigh a spend; then each amount is rounded by itself and the total is theirs. */
function roundedParts(parts: readonly bigint[]): readonly bigint[] {
  if (parts.some((part) => part < 0n)) return parts.map(roundedEstimate);
  return apportion(
    parts.reduce((sum, part) => sum + part, 0n),
    parts,
  );
}

/**
 * The check-ins around the line where facts end.
 *
 * @param before the most that are closed, the latest
 * @param after the most that are not, the earliest; either side leaves what it lacks to the other
 */
export function around(
  { checkins }: WidgetCommitment,
  before: number,
  after: number,
): readonly WidgetCheckin[] {
  const closed = checkins.filter(({ isClosed }) => isClosed);
  const ahead = checkins.filter(({ isClosed }) => !isClosed);
  const spare = (most: number, there: number) => Math.max(0, most - there);
  const early = closed.slice(-(before + spare(after, ahead.length)));
  return [...early, ...ahead.slice(0, after + spare(before, closed.length))];
}

/** The part of a period that facts are known of, from 0 to 1. */
export function knownShare({ period }: WidgetCheckin, { asOf, dataThrough }: WidgetCommitment): number {
  if (!period?.start || !period.end || asOf === undefined || dataThrough === undefined) return 0;
  const [start, end, asked, known] = [period.start, period.end, asOf, dataThrough].map(inMicros) as Four;
  return Math.min(1, Math.max(0, (Math.min(asked, known) - start) / (end - start)));
}

type Four = [number, number, number, number];

/** For drawing alone, which need not be exact. */
const inMicros = (when: Instant): number => Number(microsOf(when));

/** The length of a period in days. */
export function daysOf({ period }: WidgetCheckin): number {
  if (!period?.start || !period.end) return 1;
  return Number(microsOf(period.end) - microsOf(period.start)) / 86_400_000_000;
}
