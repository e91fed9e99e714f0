/** Keeps per cent and its number on one line, closer than a space between words. */
const NARROW_SPACE = "\u202f";

/** Everything that a person reads or hears of the shared components. */
export const texts = {
  status: {
    met: "Met",
    missed: "Missed",
    "already-met": "Already met",
    open: "Open",
    awaiting: "Awaiting data",
    upcoming: "Upcoming",
    "no-data": "No data",
    "on-track": "On track",
    "at-risk": "At risk",
    "off-track": "Off track",
    "insufficient-history": "Insufficient history",
    ended: "Ended",
  },
  dates: {
    unknown: "unknown",
    day: (day: string, month: string, year: string) => `${day} ${month} ${year}`,
    dayOfMonth: (day: string, month: string) => `${day} ${month}`,
    month: (month: string, year: string) => `${month} ${year}`,
    instant: (day: string, time: string) => `${day} ${time} UTC`,
    span: (first: string, last: string) => `${first} – ${last}`,
    noPeriods: "no periods",
    onePeriod: "one period",
    irregular: "irregular periods",
    everyOne: (unit: Unit) => `every ${unit}`,
    everyFew: (count: string, unit: Unit) => `every ${count} ${unit}s`,
  },
  estimates: {
    /** What marks an estimate; it never ends a line. */
    about: (amount: string) => `≈\u00a0${amount}`,
    under: (amount: string) => `under ${amount}`,
    range: (low: string, high: string) => `${low} to ${high}`,
    /** What stands before every range, so that nobody takes it for certain. */
    rangeLabel: `80${NARROW_SPACE}% range`,
    noneInNineOfTen: "in 9 of 10 cases",
    percent: (number: string) => `${number}${NARROW_SPACE}%`,
    percentOver: (number: string) => `over ${number}${NARROW_SPACE}%`,
    percentUnder: (number: string) => `under ${number}${NARROW_SPACE}%`,
    owed: (owed: string, expected: string, label: string, range: string) =>
      `Owed ${owed}, expected ${expected}, ${label} ${range}`,
  },
  /** Small counts in words. */
  counts: ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
  list: (allButLast: string, last: string) => `${allButLast} and ${last}`,
  was: { before: "was ", after: ", now" },
  breadcrumb: "Breadcrumb",
  loading: "Loading",
  slow: "Taking longer than usual; still waiting.",
  pager: { previous: "Previous", next: "Next" },
  more: {
    show: "Show more",
    shown: (shown: string, total: string, noun: string) => `${shown} of ${total} ${noun}`,
  },
  panels: {
    tryAgain: "Try again",
    copyId: "Copy request id",
    copied: "Copied",
    notFound: (what: string) => `There is no ${what}.`,
  },
} as const;

/** What periods repeat by. */
export type Unit = "year" | "month" | "week" | "day" | "hour";
