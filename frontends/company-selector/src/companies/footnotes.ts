import type { CompanySummary } from "@portal/contracts/commitment/v1/company_summary_pb";
import { capitalised, formatInstant, RANGE_LABEL } from "@portal/ui";
import { texts } from "../texts";
import { commonMoment, countedCell, countedWords, leavesRowsOut } from "./counted";
import { type CompaniesTotals, forecastTotal } from "./totals";

/** More companies than this are not named for data that end elsewhere than those of the others. */
const NAMED = 3;

interface Estimates {
  /** They are on screen, or on their way. */
  readonly areShown: boolean;
  /** All companies together have a range. */
  readonly haveTotalRange: boolean;
}

/** The moments and rules that the figures of the page depend on. */
export function companiesFootnotes(
  summaries: readonly CompanySummary[],
  totals: CompaniesTotals,
  { areShown, haveTotalRange }: Estimates,
): string[] {
  const asOf = commonMoment(summaries.map(({ asOfTime }) => asOfTime));
  return [
    asOf ? texts.footnotes.asOf(formatInstant(asOf)) : texts.footnotes.asOfLatest,
    capitalised(dataWords(summaries)),
    texts.footnotes.surplus,
    texts.footnotes.exact,
    ...(areShown ? estimateNotes(totals, haveTotalRange) : []),
  ];
}

/** Which data count: those of most companies, and by name the few that differ. */
export function dataWords(summaries: readonly CompanySummary[]): string {
  const [most, ...others] = [...byCountedWords(summaries)].sort(([, a], [, b]) => b.length - a.length);
  const isPast = leavesRowsOut(summaries);
  const named = others.flatMap(([, some]) =>
    some.map((each) => texts.moments.exception(each.companyDisplayName, countedCell(each, isPast))),
  );
  if (named.length > NAMED) return texts.moments.differ;
  return texts.moments.exceptions(most?.[0] ?? texts.moments.noData, named);
}

function byCountedWords(summaries: readonly CompanySummary[]): ReadonlyMap<string, CompanySummary[]> {
  const groups = new Map<string, CompanySummary[]>();
  for (const summary of summaries) {
    const words = countedWords(summary);
    groups.set(words, [...(groups.get(words) ?? []), summary]);
  }
  return groups;
}

function estimateNotes(totals: CompaniesTotals, haveTotalRange: boolean): string[] {
  if (totals.awaiting + totals.open + totals.upcoming === 0) return [];
  const { estimates, totalRange, awaiting } = texts.footnotes;
  return [
    estimates(RANGE_LABEL),
    ...(haveTotalRange ? [totalRange] : []),
    ...(totals.awaiting > 0 && forecastTotal(totals) > 0 ? [awaiting] : []),
  ];
}
