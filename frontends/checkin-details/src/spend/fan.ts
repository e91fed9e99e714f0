import type { FanPoint } from "@portal/contracts/commitment/v1/outlook_pb";
import { microsOf, nanosOf } from "@portal/ui";
import { px, type Scale } from "../chart/exact-scale";
import type { MeasuredCheckin } from "../model/checkin";
import { boundsOf } from "../model/estimate";

/** What the running total is expected to be at a moment, in nanos; the 80 % range reaches from low to high. */
export interface FanStep {
  /** In microseconds since 1970. */
  readonly at: bigint;
  readonly expected: bigint;
  readonly low: bigint;
  readonly high: bigint;
}

/** Reads the fan of a check-in, oldest first; it starts where the facts end. Empty without a forecast. */
export function fanSteps(
  fan: readonly FanPoint[],
  { start, actual }: Pick<MeasuredCheckin, "start" | "actual">,
  countedUntil: bigint,
): readonly FanStep[] {
  const steps = fan.map(({ time, expected, range }) => ({
    at: time ? microsOf(time) : countedUntil,
    expected: nanosOf(expected),
    ...boundsOf(range),
  }));
  const from = countedUntil > start ? countedUntil : start;
  const [first] = steps;
  if (!first || first.at <= from) return steps;
  return [{ at: from, expected: actual, low: actual, high: actual }, ...steps];
}

/** A fan as path data, and the heights that it ends at, in pixels. */
export interface FanShape {
  readonly band: string;
  readonly middle: string;
  readonly lowY: number;
  readonly highY: number;
  readonly last: FanStep;
}

/** Draws a fan; undefined if it has no extent in time. */
export function fanShape(steps: readonly FanStep[], x: Scale, y: Scale): FanShape | undefined {
  const last = steps.at(-1);
  if (!last || steps.length < 2) return undefined;
  const line = (amountOf: (step: FanStep) => bigint, of = steps) =>
    of.map((step) => `${px(x(step.at))} ${px(y(amountOf(step)))}`).join("L");
  const upper = line(({ high }) => high);
  const lower = line(({ low }) => low, steps.toReversed());
  return {
    band: `M${upper}L${lower}Z`,
    middle: `M${line(({ expected }) => expected)}`,
    lowY: y(last.low),
    highY: y(last.high),
    last,
  };
}
