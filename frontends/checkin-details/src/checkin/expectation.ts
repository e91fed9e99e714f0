import {
  formatCount,
  formatDay,
  formatEstimate,
  formatEstimateRange,
  formatMoney,
  formatMoneyUp,
  listOf,
  type Phrase,
  plain,
  RANGE_LABEL,
  strong,
} from "@portal/ui";
import { likelyWords } from "../model/chance-words";
import type { MeasuredCheckin } from "../model/checkin";
import type { CheckinEstimate } from "../model/estimate";
import { texts } from "../texts";

const { expectation, lead } = texts.checkin;

/** What is to be expected of a check-in, in sentences that go on from the facts; empty without a forecast. */
export function expectationPhrases({ estimate, status }: MeasuredCheckin): readonly Phrase[] {
  if (!estimate) return [];
  if (status === "awaiting") {
    return [plain(expectation.awaiting(likelyWords(estimate.probability), spentWords(estimate)))];
  }
  if (status === "already-met") return [plain(expectation.alreadyMet(spentWords(estimate)))];
  return [...safePhrases(estimate), plain(changeWords(estimate))];
}

/** "To be 80 % sure, spend $60.66 a day (+11 % on the $54.76 we expect)." */
function safePhrases({ safeDaily, daily }: CheckinEstimate): readonly Phrase[] {
  if (safeDaily === 0n) return [plain(expectation.sureAnyway)];
  return [
    plain(expectation.toBeSure),
    strong(lead.aDay(formatMoneyUp(safeDaily))),
    plain(comparison(safeDaily, daily)),
  ];
}

/** Against the spend a day that is expected, in whole per cents; nothing to compare with gives nothing. */
function comparison(daily: bigint, expected: bigint): string {
  if (expected <= 0n) return expectation.stop;
  const percent = Math.round(Number(((daily - expected) * 10_000n) / expected) / 100);
  if (percent === 0) return expectation.about(formatMoney(expected));
  const change = expectation.percent(formatCount(Math.abs(percent)), percent < 0);
  return expectation.change(change, formatMoney(expected));
}

/** What comes of it if nothing changes. */
function changeWords(estimate: CheckinEstimate): string {
  const { shortfall, shownShortfall, reachedAt } = estimate;
  return expectation.noChange(
    listOf([
      spentWords(estimate),
      ...(reachedAt === undefined ? [] : [expectation.reached(formatDay(reachedAt))]),
      shortfall === 0n
        ? expectation.noShortfall
        : expectation.shortfall(formatEstimate(shownShortfall, shortfall)),
    ]),
  );
}

function spentWords({ actual, shownActual, actualRange }: CheckinEstimate): string {
  const expected = formatEstimate(shownActual, actual);
  return expectation.spent(expected, RANGE_LABEL, formatEstimateRange(actualRange));
}
