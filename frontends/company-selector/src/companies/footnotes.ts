import type { CompanySummary } from "@portal/contracts/commitment/v1/company_summary_pb";
import { formatInstant } from "@portal/ui";
import { type CompaniesTotals, forecastTotal } from "./totals";

/** The moments and rules that the figures of the page depend on. */
export function companiesFootnotes(
  summaries: readonly CompanySummary[],
  totals: CompaniesTotals,
  hasEstimates: boolean,
): string[] {
  const moments = new Set(summaries.map(({ asOfTime }) => formatInstant(asOfTime)));
  return [
    moments.size === 1 ? `As of ${[...moments][0]}` : "As of the latest data of each company",
    "A surplus in one period never offsets a shortfall in another",
    "A period counts spend from its first instant up to its end, which it does not include; times are UTC",
    ...(hasEstimates ? estimateNotes(totals) : []),
  ];
}

function estimateNotes(totals: CompaniesTotals): string[] {
  if (totals.awaiting + totals.open + totals.upcoming === 0) return [];
  return [
    "≈ marks an estimate, rounded to $10; ranges hold 80\u202f% of the simulated outcomes and cannot be added up",
    ...(totals.awaiting > 0 && forecastTotal(totals) > 0
      ? ["A period awaiting its data counts as awaiting and with its outlook"]
      : []),
  ];
}
