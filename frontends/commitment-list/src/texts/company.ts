import { type Phrase, plain, plural, strong } from "@portal/ui";

/** The page of a company. */
export const company = {
  /** Where it stands without the page, as in a mail. */
  scenarioOf: (company: string, sentence: string) => `${company}: ${sentence}`,
  compare: "Compare with my file",
  report: "Report",
  notFound: "Company not found",
  what: (id: string) => `company “${id}”`,
  notNamed: "No billing and no contract that was loaded names it.",
  seeAll: "See all companies",
  unknown: "data through unknown",
  covers: (commitments: number, end: string | undefined) =>
    end === undefined ? plural(commitments, "commitment") : `${plural(commitments, "commitment")}, to ${end}`,
  dataStop: (day: string, days: number, asOf: string): readonly Phrase[] => [
    plain("The data stop on "),
    strong(day),
    plain(
      `, ${plural(days, "day")} before ${asOf}. Periods that ended since then await their data: they are neither met nor missed yet.`,
    ),
  ],
  silent: (which: string, services: string, company: string): readonly Phrase[] => [
    strong(which),
    plain(
      ` cannot be measured: no spend on ${services} was ever loaded for ${company}. The periods are neither met nor missed. Check the service code in the commitments file, or load the billing that is missing.`,
    ),
  ],
  commitments: (count: number) => plural(count, "commitment"),
  noCommitments: (name: string) => `${name} has no commitments, so it owes nothing.`,
  loadCommitments: "To measure its spend against a promise, load a file that names it:",
  loadCommand: "loader commitments FILE",
  notes: {
    asOf: (moment: string) => `As of ${moment}`,
    latest: "As of the latest data",
    surplus: "A surplus in one period never offsets a shortfall in another",
    interval:
      "A period counts spend from its first instant up to its end, which it does not include; times are UTC",
    estimates: "≈ marks an estimate, rounded to $10; ranges hold 80\u202f% of the simulated outcomes",
  },
};
