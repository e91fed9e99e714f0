import { formatCount, plural, RANGE_LABEL } from "@portal/ui";

/** The report: what is handed to people who do not know the portal. They load with it. */
export const reportTexts = {
  title: (company: string) => `${company}: spend commitments`,
  pageTitle: (company: string) => `Report · ${company}`,
  /** In the foot of every printed page. */
  foot: (company: string, covers: string) => `${shortened(company)} · ${covers}`,
  /** Around the numbers of a printed page and of the last. */
  pageOf: ["Page ", " of "] as const,
  withPeriods: "With all periods",
  print: "Print or save as PDF",
  incomplete: "Not all commitments could be read: this report is not complete.",
  readingRest: "Reading the rest of the commitments: this report is not complete yet.",
  withoutScenario:
    "The scenario is left out here: a report has the facts, and what to expect if nothing changes.",
  seeScenario: "See the scenario",
  to: (day: string) => `to ${day}`,
  promised: (amount: string) => `${amount} promised`,
  notes: {
    title: "How to read this",
    interval:
      "A period counts all spend from its first instant up to its end, which it does not include; times are UTC.",
    owed: "Owed is the promise less the spend of each closed period that fell short. A surplus never offsets another period.",
    estimates: (paths: number) =>
      `≈ marks an estimate, rounded to $10. Each ${RANGE_LABEL} holds that share of ${formatCount(paths)} simulated outcomes; ranges of parts do not add up.`,
    words:
      "On track: at least 80\u202f% likely to be met. At risk: 50 to 80\u202f%. Off track: below 50\u202f%.",
    asOf: (moment: string) => `As of ${moment}`,
  },
  sources: (files: string) => `Sources: ${files}`,
  source: (file: string, hash: string, rows: bigint) => `${file} (SHA-256 ${hash}…, ${plural(rows, "row")})`,
  otherSources: (files: string, rows: bigint) => `and ${files} more files (${plural(rows, "row")})`,
  noSources: "No billing file was loaded",
  sourcesLoading: "Sources are being read",
  sourcesFailed: "The names of the files could not be read",
  aboutCommitment: (service: string, every: string, periods: string) =>
    `${service} · ${every} · ${periods} periods`,
  closed: "Closed periods, final",
  ahead: "Periods not closed",
  closedOf: (commitment: string) => `Closed periods of ${commitment}`,
  aheadOf: (commitment: string) => `Periods of ${commitment} that are not closed`,
  periodColumns: {
    checkin: "Check-in",
    period: "Period",
    promised: "Promised",
    spent: "Spent",
    difference: "Difference",
    rows: "Rows",
    result: "Result",
    shortfall: "Shortfall",
    soFar: "Spent so far",
    needs: "Needs a day",
    outlook: "Outlook",
    now: "Now",
    expectedSpend: "Expected spend",
    expectedShortfall: "Expected shortfall",
  },
  neverOffsets: "surplus never offsets",
  ofPeriods: (count: number) => plural(count, "period"),
};

/** A name that has to share a line. */
const NAME_CHARACTERS = 48;

function shortened(name: string): string {
  return name.length > NAME_CHARACTERS ? `${name.slice(0, NAME_CHARACTERS - 1)}…` : name;
}
