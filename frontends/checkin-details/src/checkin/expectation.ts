import {
  formatCount,
  formatDay,
  formatEstimate,
  formatEstimateRange,
  formatMoney,
  formatMoneyUp,
  listOf,
  RANGE_LABEL,
} from "@portal/ui";
import { likelyWords } from "../model/chance-words";
import type { CheckinEstimate } from "../model/checkin-estimate";
import type { MeasuredCheckin } from "../model/measured-checkin";
import { type Span, strong } from "../model/spans";

/** What is to be expected of a check-in, in sentences that go on from the facts; empty without a forecast. */
export function expectationSpans({ estimate, status }: MeasuredCheckin): readonly Span[] {
  if (!estimate) return [];
  if (status === "awaiting") {
    return [` On the data so far it is ${likelyWords(estimate.probability)}, with ${spentWords(estimate)}.`];
  }
  if (status === "already-met") return [` If nothing changes we expect ${spentWords(estimate)}.`];
  return [...safeSpans(estimate), " ", changeWords(estimate)];
}

/** "To be 80 % sure, spend $60.66 a day (+11 % on the $54.76 we expect)." */
function safeSpans({ safeDaily, daily }: CheckinEstimate): readonly Span[] {
  if (safeDaily === 0n) return [" Even without further spend it would be 80\u202f% sure."];
  return [
    " To be 80\u202f% sure, spend ",
    strong(`${formatMoneyUp(safeDaily)} a day`),
    `${changeOf(safeDaily, daily)}.`,
  ];
}

/** Against the spend a day that is expected, in whole per cents; nothing to compare with gives nothing. */
function changeOf(daily: bigint, expected: bigint): string {
  if (expected <= 0n) return "";
  const percent = Math.round(Number(((daily - expected) * 10_000n) / expected) / 100);
  const base = `the ${formatMoney(expected)} we expect`;
  if (percent === 0) return ` (about ${base})`;
  return ` (${percent < 0 ? "−" : "+"}${formatCount(Math.abs(percent))}\u202f% on ${base})`;
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
