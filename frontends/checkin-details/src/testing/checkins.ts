import { type Period, PeriodSchema } from "@portal/contracts/common/v1/period_pb";
import { create } from "@portal/rpc";
import type { MeasuredCheckin } from "../model/checkin";
import type { MeasuredCommitment } from "../model/commitment";

const DOLLAR = 1_000_000_000n;

/** An exact amount in nanos of an amount written in dollars and cents: "1056.77". */
export function dollars(text: string): bigint {
  const [units = "0", cents = ""] = text.replace("-", "").split(".");
  const nanos = BigInt(units) * DOLLAR + BigInt(cents.padEnd(9, "0"));
  return text.startsWith("-") ? -nanos : nanos;
}

/** The microseconds since 1970 of a UTC instant: "2024-11-01" or "2024-11-01T06:00". */
export function instant(text: string): bigint {
  return BigInt(Date.parse(text.includes("T") ? `${text}:00Z` : `${text}T00:00:00Z`)) * 1000n;
}

/** A met check-in of January 2024, with whatever a test wants different. */
export function checkinOf(different: Partial<MeasuredCheckin> = {}): MeasuredCheckin {
  return {
    number: 1,
    period: undefined,
    start: instant("2024-01-01"),
    end: instant("2024-02-01"),
    amount: dollars("1000"),
    actual: dollars("1065.23"),
    shortfall: 0n,
    lineItemCount: 63n,
    status: "met",
    stage: "closed",
    isClosed: true,
    neededDaily: undefined,
    daysLeft: 0,
    estimate: undefined,
    ...different,
  };
}

/** A missed check-in that spent so much of a thousand dollars. */
export function missedOf(spent: string, different: Partial<MeasuredCheckin> = {}): MeasuredCheckin {
  const actual = dollars(spent);
  return checkinOf({ status: "missed", actual, shortfall: dollars("1000") - actual, ...different });
}

/** A check-in that has not begun. */
export function upcomingOf(different: Partial<MeasuredCheckin> = {}): MeasuredCheckin {
  return checkinOf({
    status: "upcoming",
    stage: "upcoming",
    isClosed: false,
    actual: 0n,
    lineItemCount: 0n,
    daysLeft: 31,
    ...different,
  });
}

/** A commitment of these check-ins; what it owes and which ends next follow from them. */
export function commitmentOf(
  checkins: readonly MeasuredCheckin[],
  different: Partial<MeasuredCommitment> = {},
): MeasuredCommitment {
  return {
    id: "1",
    name: "S3 storage",
    companyId: "cyberdyne",
    serviceCode: "s3",
    every: "every month",
    checkins,
    owed: checkins.reduce((sum, { shortfall }) => sum + shortfall, 0n),
    next: checkins.find(({ isClosed }) => !isClosed),
    currentDaily: dollars("36.93"),
    currentDailyStart: instant("2024-12-04"),
    end: checkins.at(-1)?.end ?? 0n,
    hasData: true,
    estimate: undefined,
    basis: undefined,
    chancesBefore: new Map(),
    ...different,
  };
}

/** The period of a contract message, from its boundaries. */
export function periodOf(start: string, end: string): Period {
  const at = (text: string) => ({ seconds: instant(text) / 1_000_000n, nanos: 0 });
  return create(PeriodSchema, { start: at(start), end: at(end) });
}
