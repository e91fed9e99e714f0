import {
  formatCount,
  formatDay,
  formatEstimate,
  formatEstimateRange,
  formatMoneyUp,
  listOf,
  RANGE_LABEL,
} from "@portal/ui";
import { likelyWords } from "../model/chance-words";
import type { CheckinEstimate } from "../model/checkin-estimate";
import type { MeasuredCheckin } from "../model/measured-checkin";
import { type Span, strong } from "../model/spans";

/** How much is spent a day at present, and over how long that was measured. */
export interface Pace {
  /** In nanos a day. */
  readonly daily: bigint;
  /** The days of the window, at most 28. */
  readonly days: number;
}

/** What is to be expected of a check-in, in sentences that go on from the facts; empty without a forecast. */
export function expectationSpans(checkin: MeasuredCheckin, pace: Pace | undefined): readonly Span[] {
  const { estimate, status } = checkin;
  if (!estimate) return [];
  if (status === "awaiting") {
    return [` On the data so far it is ${likelyWords(estimate.probability)}, with ${spentWords(estimate)}.`];
  }
  if (status === "already-met") return [` If nothing changes we expect ${spentWords(estimate)}.`];
  return [...safeSpans(estimate, pace), " ", changeWords(estimate)];
}

/** "To be 80 % sure, spend $60.66 a day (+11 %)." */
function safeSpans({ safeDaily }: CheckinEstimate, pace: Pace | undefined): readonly Span[] {
  if (safeDaily === 0n) return [" Even without further spend it would be 80\u202f% sure."];
  const change = pace ? changeOf(safeDaily, pace.daily) : "";
  return [" To be 80\u202f% sure, spend ", strong(`${formatMoneyUp(safeDaily)} a day`), `${change}.`];
}

/** Against what is spent now, in whole per cents; nothing to compare with gives nothing. */
function changeOf(daily: bigint, now: bigint): string {
  if (now <= 0n) return "";
  const percent = Math.round(Number(((daily - now) * 10_000n) / now) / 100);
  if (percent === 0) return " (as now)";
  return ` (${percent < 0 ? "−" : "+"}${formatCount(Math.abs(percent))}\u202f%)`;
}

/** What comes of it if nothing changes. */
function changeWords(estimate: CheckinEstimate): string {
  const { shortfall, reachedAt } = estimate;
  const parts = [
    spentWords(estimate),
    ...(reachedAt === undefined ? [] : [`the promise reached on ${formatDay(reachedAt)}`]),
    shortfall === 0n ? "no shortfall" : `a shortfall of ${formatEstimate(shortfall)} on average`,
  ];
  return `If nothing changes we expect ${listOf(parts)}.`;
}

function spentWords({ actual, actualRange }: CheckinEstimate): string {
  return `${formatEstimate(actual)} spent (${RANGE_LABEL} ${formatEstimateRange(actualRange)})`;
}
