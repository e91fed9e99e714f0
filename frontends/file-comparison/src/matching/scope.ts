import { type Checkin, type CheckinState, Verdict } from "@portal/contracts/commitment/v1/checkin_pb";
import type { Commitment } from "@portal/contracts/commitment/v1/commitment_pb";
import type { Period } from "@portal/contracts/common/v1/period_pb";
import type { Timestamp } from "@portal/rpc";
import { microsOf, nanosOf } from "@portal/ui";
import type { Span } from "../reading/ledger";

/** A check-in as it is measured by our rows. */
export interface MeasuredCheckin {
  readonly number: number;
  readonly commitmentId: string;
  readonly commitmentName: string;
  readonly service: string;
  /** The whole period, as it is named. */
  readonly period: Period | undefined;
  /** The part of it in which rows count; undefined if it has not begun. */
  readonly counted: Span | undefined;
  readonly amount: bigint;
  readonly actual: bigint;
  readonly shortfall: bigint;
  readonly state: CheckinState;
  /** Whether any row of the service was ever loaded. */
  readonly hasData: boolean;
}

/** What a file is compared with. */
export interface Scope {
  readonly companyId: string;
  readonly companyName: string;
  /** The commitment that the page is about; undefined for all of the company. */
  readonly commitment: { readonly id: string; readonly name: string } | undefined;
  /** The one check-in that the page is limited to. */
  readonly checkinNumber: number | undefined;
  readonly services: readonly string[];
  readonly span: Span;
  /** The same stretch as it is named and asked for. */
  readonly period: Period;
  readonly checkins: readonly MeasuredCheckin[];
  /** What is owed for all closed check-ins of these commitments. */
  readonly owed: bigint;
  readonly asOfTime: Timestamp | undefined;
  readonly dataThroughTime: Timestamp | undefined;
  /** The question is about the latest data, so that T is where our data end. */
  readonly endsWithData: boolean;
}

/** The replies that a scope is made from. */
export interface ScopeSource {
  readonly companyId: string;
  readonly companyName: string;
  readonly commitments: readonly Commitment[];
  readonly commitmentId: string | undefined;
  readonly checkinNumber: number | undefined;
  readonly asOfTime: Timestamp | undefined;
  readonly dataThroughTime: Timestamp | undefined;
}

/** Why there is nothing to compare with. */
export type NoScope = "no-commitments" | "no-such-checkin" | "not-begun" | "no-billing";

/** One question covers so much at most; longer contracts are compared over their last years. */
const LONGEST_SPAN = 3_700 * 86_400 * 1e6;

/** Works out what a file is compared with: the services, the stretch of time, and the check-ins in it. */
export function scopeOf(source: ScopeSource): Scope | NoScope {
  const { commitments, commitmentId, checkinNumber, asOfTime, dataThroughTime } = source;
  if (commitments.length === 0) return "no-commitments";
  if (!dataThroughTime) return "no-billing";
  const isEarlier = asOfTime !== undefined && microsNumber(asOfTime) < microsNumber(dataThroughTime);
  const until = isEarlier ? asOfTime : dataThroughTime;
  const checkins = commitments.flatMap((commitment) =>
    commitment.checkins
      .filter(({ number }) => checkinNumber === undefined || number === checkinNumber)
      .map((checkin) => measured(commitment, checkin, microsNumber(until))),
  );
  if (checkins.length === 0) return "no-such-checkin";
  const stretch = stretchOf(checkins, until);
  if (!stretch) return "not-begun";
  const [commitment] = commitments;
  return {
    companyId: source.companyId,
    companyName: source.companyName,
    commitment: commitmentId && commitment ? { id: commitmentId, name: commitment.displayName } : undefined,
    checkinNumber,
    services: [...new Set(commitments.map(({ serviceCode }) => serviceCode))],
    ...stretch,
    checkins,
    owed: checkins.reduce((sum, { shortfall }) => sum + shortfall, 0n),
    asOfTime,
    dataThroughTime,
    endsWithData: !isEarlier && stretch.span.end === microsNumber(dataThroughTime),
  };
}

/** From the first row that counts to the last; undefined if no check-in has begun. */
function stretchOf(
  checkins: readonly MeasuredCheckin[],
  until: Timestamp,
): Pick<Scope, "span" | "period"> | undefined {
  const begun = checkins.flatMap(({ counted, period }) => (counted && period ? [{ counted, period }] : []));
  const [some] = begun;
  if (!some) return undefined;
  const first = begun.reduce((a, b) => (b.counted.start < a.counted.start ? b : a));
  const last = begun.reduce((a, b) => (b.counted.end > a.counted.end ? b : a));
  const { end } = last.counted;
  const start = Math.max(first.counted.start, end - LONGEST_SPAN);
  const endTime = last.period.end && microsNumber(last.period.end) === end ? last.period.end : until;
  return {
    span: { start, end },
    period: { ...some.period, start: { ...until, ...timeOf(start) }, end: endTime },
  };
}

/** A moment as the contract writes it. */
export function timeOf(micros: number): { readonly seconds: bigint; readonly nanos: number } {
  const seconds = Math.floor(micros / 1e6);
  return { seconds: BigInt(seconds), nanos: (micros - seconds * 1e6) * 1000 };
}

function measured(commitment: Commitment, checkin: Checkin, until: number): MeasuredCheckin {
  const start = checkin.period?.start ? microsNumber(checkin.period.start) : 0;
  const end = checkin.period?.end ? microsNumber(checkin.period.end) : start;
  return {
    number: checkin.number,
    commitmentId: commitment.id,
    commitmentName: commitment.displayName,
    service: commitment.serviceCode,
    period: checkin.period,
    counted: start < until ? { start, end: Math.min(end, until) } : undefined,
    amount: nanosOf(checkin.amount),
    actual: nanosOf(checkin.actual),
    shortfall: nanosOf(checkin.shortfall),
    state: checkin.state,
    hasData: checkin.verdict !== Verdict.NO_DATA,
  };
}

function microsNumber(when: Timestamp): number {
  return Number(microsOf(when));
}
