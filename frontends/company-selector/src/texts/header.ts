import { formatCount } from "@portal/ui";

/** What the header of the portal chooses. */
export const header = {
  allCompanies: "All companies",
  chooseCompany: "Choose a company",
  chooseCompanyKey: (key: string) => `Choose a company (${key})`,
  company: "Company",
  owed: "owed",
  list: "The list of companies",
  noList: "The list did not load. Try again.",
  noMatch: "No company of that name",
  inTheData: (count: number) => `${formatCount(count)} in the data`,
  noBilling: "no billing data",
  asOf: "As of",
  latest: "latest data",
  isLatest: "(latest data)",
  isNotLatest: "(not the latest)",
  isAfterLatest: "(after the latest)",
  asOfQuestion: "Show everything as of the start of",
  asOfHint: "Spend from that midnight (UTC) on is left out.",
  show: "Show",
  backToLatest: (moment: string | undefined) => `Latest data${moment === undefined ? "" : `, ${moment}`}`,
} as const;
