import type { TotalOutlook } from "@portal/contracts/commitment/v1/company_summary_pb";
import type { MoneyRange } from "@portal/contracts/commitment/v1/outlook_pb";
import { formatEstimateRange, nanosOf, RANGE_LABEL } from "@portal/ui";
import { texts } from "../texts";
import type { Progress } from "../use-outlooks";
import { hasEstimates } from "./columns";
import { aheadSentence } from "./sentences";
import { type CompaniesTotals, forecastTotal, formatExpected } from "./totals";

/** The range of what all companies owe in the end, as their paths together give it; undefined without one. */
export function totalRange(total: TotalOutlook | undefined): MoneyRange | undefined {
  return total?.owed?.owedRange;
}

/** What is known of the periods that are not closed. */
export interface Ahead {
  readonly totals: CompaniesTotals;
  /** Of what all companies together are expected to owe. */
  readonly range: MoneyRange | undefined;
  readonly progress: Progress;
}

/** What is to be expected of all companies, or how much is ahead if nobody can tell; empty if nothing is. */
export function aheadWords({ totals, range, progress }: Ahead): string {
  if (!hasEstimates(progress)) return aheadSentence(totals);
  if (forecastTotal(totals) > 0)
    return texts.lead.expected(formatExpected(totals), inBrackets(range, totals.owed));
  return totals.unforeseen > 0 ? texts.lead.noHistory : "";
}

function inBrackets(range: MoneyRange | undefined, owed: bigint): string {
  if (!range) return "";
  const amounts = formatEstimateRange(range, owed);
  const isNothing = nanosOf(range.low) === 0n && nanosOf(range.high) === 0n;
  return texts.lead.inBrackets(isNothing ? texts.table.inNineOfTen(amounts) : `${RANGE_LABEL} ${amounts}`);
}
