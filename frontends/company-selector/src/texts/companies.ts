import { capitalised, countWord, formatCount, plural } from "@portal/ui";

/** The page of all companies. */
export const companies = {
  title: "All companies",
  detail: (companyCount: number, commitmentCount: number, periodCount: number) =>
    [
      plural(companyCount, "company", "companies"),
      plural(commitmentCount, "commitment"),
      plural(periodCount, "period"),
    ].join(", "),
  heading: "Companies",
  order: { byExpected: "most expected owed first", byOwed: "most owed first" },
  noun: "companies",
  empty: {
    title: "There are no commitments yet.",
    next: "Load a file of them to see who meets what was promised:",
    command: "loader commitments FILE",
  },
  outlookFailure: {
    message: "The estimates could not be read. Everything on this page is complete without them.",
    retry: "Try again",
    request: (id: string) => `Request ${id}`,
  },
} as const;

/** What the page says first. */
export const sentence = {
  owesAlone: (company: string, owed: string) => `${company} owes ${owed}`,
  oweTogether: (names: string, owed: string) => `${names} owe ${owed} together`,
  manyOwe: (count: number, owed: string, most: string) =>
    `${capitalised(countWord(count))} companies owe ${owed} together, most of all ${most}`,
  metAll: (who: string, count: number) => `${who} ${count === 1 ? "has" : "have"} met every closed period`,
  others: (count: number) => `${countWord(count)} others`,
  joined: (debtors: string, clean: string | undefined) => `${debtors}${clean ? `; ${clean}` : ""}.`,
  noneClosed: "No period of any company has closed yet, so nothing is owed.",
  nothingOwed: (clean: string) => `${capitalised(clean)}, and nothing is owed.`,
  oneClean: (company: string) => `${company} has met every closed period and owes nothing.`,
  allClean: (count: number) =>
    `${count === 2 ? "Both companies" : `All ${countWord(count)} companies`} have met every closed period and owe nothing.`,
} as const;

/** What is to be expected or ahead, and whose data are late. */
export const lead = {
  expected: (amount: string, range: string) =>
    `By the end of all contracts we expect ${amount} owed${range}.`,
  inBrackets: (range: string) => ` (${range})`,
  pending: "an amount that is still being worked out",
  noHistory: "No period ahead has enough history for an outlook yet.",
  oneAhead: "One period is ahead.",
  ahead: (count: number, open: number) => {
    const running =
      open === 0
        ? "none of them started yet"
        : `${open === count ? "all" : countWord(open)} of them running now`;
    return `${capitalised(countWord(count))} periods are ahead, ${running}.`;
  },
  late: (company: string, end: string, awaiting: number) =>
    `The data of ${company} stop on ${end}${lateConsequence(awaiting)}.`,
  manyLate: (count: number) => `The data of ${countWord(count)} companies stop before those of the others.`,
} as const;

function lateConsequence(awaiting: number): string {
  if (awaiting === 0) return "";
  return awaiting === 1
    ? ", so one period that is over cannot be judged yet"
    : `, so ${countWord(awaiting)} periods that are over cannot be judged yet`;
}

/** The figures under rules. */
export const figures = {
  owed: "Owed so far",
  owedFinal: (missed: number) => `Final, ${plural(missed, "missed period")}`,
  noneClosedYet: "No period has closed yet",
  met: "Periods met",
  outOf: (some: number, all: number) => `${formatCount(some)} of ${formatCount(all)}`,
  noneClosed: "None closed",
  missed: (count: number) => `${formatCount(count)} missed`,
  moreAwaiting: (count: number) => `${formatCount(count)} more awaiting data`,
  withoutData: (count: number) => `${formatCount(count)} without data`,
  ahead: "Periods ahead",
  aheadAttention: "Periods ahead, need attention",
  none: "None",
  openAndUpcoming: (open: number, upcoming: number) =>
    `${formatCount(open)} open, ${formatCount(upcoming)} upcoming`,
  riskAndOff: (atRisk: number, offTrack: number) =>
    `${formatCount(atRisk)} at risk, ${formatCount(offTrack)} off track`,
  awaiting: "Awaiting data",
  notIn: "Over by date, data not in",
  allJudged: "Every period that is over is judged",
  expected: "Expected",
  expectedBy: (end: string) => `Expected by ${end}`,
  tooLittleHistory: "Too little history for an outlook",
  final: "Final, no period is left to judge",
  leavesOut: (count: number) => `leaves out ${plural(count, "period")} without outlook`,
} as const;

/** The table, and its cards on a phone. */
export const table = {
  company: "Company",
  commitments: (count: number) => plural(count, "commitment"),
  missed: "Missed",
  met: "Met",
  awaiting: "Awaiting",
  open: "Open",
  upcoming: "Upcoming",
  offTrack: "Off track",
  atRisk: "At risk",
  onTrack: "On track",
  noOutlook: "No outlook",
  owed: "Owed so far",
  expected: "Expected owed",
  next: "Next period",
  dataThrough: "Data through",
  dataBefore: "Data before",
  behind: (days: number) => `${plural(days, "day")} behind`,
  all: (count: number) => `All ${formatCount(count)}`,
  unknown: "–",
  final: "final",
  noData: "no data",
  tooLittleHistory: "too little history",
  withoutOutlook: "no outlook",
  inNineOfTen: (amount: string) => `in 9 of 10 cases ${amount}`,
  ended: (end: string) => `on ${end}`,
  nextOf: (commitment: string) => `${commitment}, `,
  until: (end: string) => `to ${end}`,
  nextOnCard: (commitments: string, commitment: string, end: string) =>
    `${commitments}, next ${commitment} to ${end}`,
  endedOnCard: (commitments: string, end: string) => `${commitments}, ended ${end}`,
  counted: (count: number, word: string) => `${formatCount(count)} ${word}`,
} as const;

/** The words behind a count on a card. */
export const counts = {
  missed: "missed",
  met: "met",
  awaiting: "awaiting data",
  open: "open",
  upcoming: "upcoming",
  offTrack: "off track",
  atRisk: "at risk",
  onTrack: "on track",
  unforeseen: "without outlook",
  noData: "without data",
} as const;

/** The foot of the page. */
export const footnotes = {
  asOf: (moment: string) => `As of ${moment}`,
  asOfLatest: "As of the latest data of each company",
  surplus: "A surplus in one period never offsets a shortfall in another",
  exact:
    "A period counts spend from its first instant up to its end, which it does not include; times are UTC",
  estimates: (range: string) =>
    `≈ marks an estimate, rounded to $10; an ${range} holds 80\u202f% of the simulated outcomes, so ranges do not add up`,
  totalRange: "The range of all companies takes each to be independent of the others",
  awaiting: "A period awaiting its data counts as awaiting and with its outlook",
} as const;
