import type { Company } from "@portal/contracts/billing/v1/company_pb";
import type { CompanySummary } from "@portal/contracts/commitment/v1/company_summary_pb";
import { formatEnd, formatOwed, nanosOf } from "@portal/ui";
import { texts } from "../texts";

/** A line of the list that a company is chosen from. */
export interface CompanyOption {
  /** Empty for the page of all companies. */
  readonly id: string;
  readonly name: string;
  readonly detail: string;
  /** What it owes; undefined while it is not known. */
  readonly owed: string | undefined;
}

/** More matches than this are not drawn: one more letter narrows them faster than scrolling does. */
const MOST = 100;

/** All companies, after the page that shows them together. */
export function companyOptions(
  companies: readonly Company[],
  summaries: readonly CompanySummary[],
): CompanyOption[] {
  const summaryOf = new Map(summaries.map((summary) => [summary.companyId, summary]));
  const options = companies.map(({ id, displayName, dataThroughTime }) => {
    const owed = summaryOf.get(id)?.owed;
    return {
      id,
      name: displayName,
      detail: dataThroughTime
        ? texts.moments.dataThrough(formatEnd(dataThroughTime))
        : texts.header.noBilling,
      owed: owed && formatOwed(nanosOf(owed)),
    };
  });
  return [
    {
      id: "",
      name: texts.header.allCompanies,
      detail: texts.header.inTheData(companies.length),
      owed: undefined,
    },
    ...options,
  ];
}

/** The options whose name or id holds every word that was typed. */
export function matching(options: readonly CompanyOption[], typed: string): CompanyOption[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const holds = ({ id, name }: CompanyOption) =>
    words.every((word) => name.toLowerCase().includes(word) || id.toLowerCase().includes(word));
  return options.filter(holds).slice(0, MOST);
}
