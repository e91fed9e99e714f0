import type { CompanySummary } from "@portal/contracts/commitment/v1/company_summary_pb";
import { Estimate, formatEstimate, formatOwed, nanosOf, Pending, RangeText } from "@portal/ui";
import { texts } from "../texts";
import { expectedOwed, forecastCount, isFinal, undecidedCount } from "./expected";

interface ExpectedOwedProps {
  readonly summary: CompanySummary;
  readonly isPending: boolean;
}

/** What a company is expected to owe, without its range: an estimate, a final fact, or that nobody can tell. */
export function ExpectedOwed({ summary, isPending }: ExpectedOwedProps) {
  if (isAwaited(summary, isPending)) return <Pending width="4em" />;
  if (isFinal(summary)) return formatOwed(nanosOf(summary.owed));
  const expected = expectedOwed(summary);
  return expected === undefined ? texts.table.unknown : <Estimate>{formatEstimate(expected)}</Estimate>;
}

/** What stands below it: the range, or why there is none. */
export function ExpectedAbout({ summary, isPending }: ExpectedOwedProps) {
  if (isAwaited(summary, isPending)) return <Pending width="8em" />;
  if (isFinal(summary)) return texts.table.final;
  if (forecastCount(summary) > 0) {
    return <RangeText isShort range={summary.outlook?.owedRange} owed={nanosOf(summary.owed)} />;
  }
  if (undecidedCount(summary) === 0) return texts.table.noData;
  return summary.outlook ? texts.table.tooLittleHistory : texts.table.withoutOutlook;
}

function isAwaited(summary: CompanySummary, isPending: boolean): boolean {
  return isPending && summary.outlook === undefined && undecidedCount(summary) > 0;
}
