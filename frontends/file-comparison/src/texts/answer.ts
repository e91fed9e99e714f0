import { formatCount, plural } from "@portal/ui";
import type { RowDifferenceKind } from "../matching/rows";
import type { Shape } from "../reading/format";

const UNITS: Record<Shape, (count: number) => string> = {
  rows: (count) => plural(count, "day"),
  days: (count) => plural(count, "day"),
  months: (count) => plural(count, "month"),
};

const SUMS: Record<"days" | "months", (count: number) => string> = {
  days: (count) => plural(count, "daily sum"),
  months: (count) => plural(count, "monthly sum"),
};

const KINDS: Record<RowDifferenceKind, (count: number) => string> = {
  amount: (count) => (count === 1 ? "1 amount differs" : `${formatCount(count)} amounts differ`),
  "only-ours": (count) => `${formatCount(count)} only here`,
  "only-yours": (count) => `${formatCount(count)} only yours`,
};

const leftOut = (count: number): string =>
  `${plural(count, "row")} of your file ${count === 1 ? "was" : "were"} left out`;

/** What the comparison says. */
export const answer = {
  units: UNITS,
  sentence: {
    agrees: (what: string) => `Your file agrees with ours to the cent over ${what}.`,
    rowsOn: (rows: string, units: string) => `${rows} on ${units}`,
    rows: (count: number) => plural(count, "row"),
    agreesEach: (units: string, total: string) =>
      `Your file agrees with ours to the cent on each of ${units}; parts of a cent add up to ${total}.`,
    differs: (count: number, units: string) =>
      `Your file differs from ours on ${formatCount(count)} of ${units}`,
    lower: (amount: string) => ` and is ${amount} lower.`,
    higher: (amount: string) => ` and is ${amount} higher.`,
    sameTotal: " and comes to the same total.",
    noResult: " No result would change.",
    oneResult: (checkin: string, yours: string, ours: string) =>
      ` ${checkin} would be ${yours} instead of ${ours}.`,
    results: (count: number) => ` ${plural(count, "result")} would change.`,
    cannotSay: " It cannot say whether a result would change.",
    checkin: (number: number) => `Check-in ${number}`,
    checkinOf: (number: number, commitment: string) => `Check-in ${number} of ${commitment}`,
  },
  lead: {
    owes: {
      before: (subject: string) => `With your rows ${subject} would owe `,
      after: (ours: string, place: string) => ` instead of ${ours}${place}.`,
    },
    owesSame: (subject: string, owed: string, place: string) => `Either way ${subject} owes ${owed}${place}.`,
    owesUnknown: (subject: string, owed: string, place: string) =>
      `By our rows ${subject} owes ${owed}${place}; what it would owe by yours, the file cannot say.`,
    forCheckin: (number: number) => ` for check-in ${number}`,
    others: (units: string) => ` The other ${units} agree to the cent.`,
    otherOne: (unit: string) => ` The other ${unit} agrees to the cent.`,
    nearly: (units: string) => ` On ${units} the two are less than a cent apart.`,
    bad: {
      strong: (rows: string) => `${rows} of your file could not be read`,
      rest: (count: number) => ` and ${count === 1 ? "is" : "are"} in no sum.`,
    },
  },
  notices: {
    otherwiseCut: (days: string) => `On ${days} the sums are equal, but the rows are not as many.`,
    before: (count: number, day: string) => `${leftOut(count)}: before ${day}.`,
    afterData: (count: number, day: string) => `${leftOut(count)}: after ${day}, where our data end.`,
    after: (count: number, day: string) => `${leftOut(count)}: after ${day}.`,
    cut: (count: number) =>
      count === 1
        ? "One sum of your file reaches over the edge of the period and was left out, on our side too."
        : `${formatCount(count)} sums of your file reach over the edge of the period and were left out, on our side too.`,
    services: (count: number, names: string) => `${leftOut(count)}: of other services, ${names}.`,
    companies: (count: number, names: string) => `${leftOut(count)}: of other companies, ${names}.`,
    noServices:
      "Your file does not name the services, so the sums of all of them are compared, and no check-in can be judged.",
    uncut: (checkins: string, unit: string) =>
      `${checkins} cannot be judged: an edge lies within a ${unit}, of which your file has only the sum.`,
    month: "month",
    day: "day",
    more: (count: number) => ` and ${formatCount(count)} more`,
  },
  figures: {
    ours: "Ours",
    yours: "Yours",
    difference: "Difference",
    less: "yours less ours",
    unmatched: "Rows that do not match",
    reading: "being looked up",
    units: { rows: "Days that differ", days: "Days that differ", months: "Months that differ" },
    of: (units: string) => `of ${units}`,
    rows: (count: number) => plural(count, "row"),
    rowsIn: (count: number, name: string) => `${plural(count, "row")} in ${name}`,
    sumsIn: (shape: "days" | "months", count: number, name: string) => `${SUMS[shape](count)} in ${name}`,
    sums: (shape: "days" | "months", count: number) => SUMS[shape](count),
  },
  kinds: KINDS,
  days: {
    title: { rows: "Days that differ", days: "Days that differ", months: "Months that differ" },
    noun: { rows: "days", days: "days", months: "months" },
    heads: {
      day: "Day, UTC",
      month: "Month, UTC",
      service: "Service",
      ours: "Ours",
      yours: "Yours",
      difference: "Difference",
      reason: "Reason",
      row: "Our row",
      checkin: "Check-in",
    },
    together: "Together",
    ofAll: (units: string) => `of all ${units}`,
    open: (day: string) => `Rows of ${day}`,
    oneAmount: (time: string) => `One amount differs at ${time}`,
    oneAmountUntimed: "One amount differs",
    onlyOurs: (amount: string) => `A row of ${amount} is only here`,
    onlyYours: (amount: string) => `A row of ${amount} is only in your file`,
    ourRows: (count: number) => `We have ${plural(count, "row")}`,
    noRows: "We have no row",
    unread: "Open to see the rows",
    place: (file: string, line: string) => `${file}, line ${line}`,
    none: "none",
    several: (count: number) => plural(count, "row"),
    checkin: (number: number, period: string) => `${number}, ${period}`,
    checkinOf: (commitment: string, number: number, period: string) => `${commitment} ${number}, ${period}`,
    filterLabel: "Differences shown",
    filters: {
      all: (count: number) => `All ${formatCount(count)}`,
      "only-ours": (count: number) => `Only here ${formatCount(count)}`,
      "only-yours": (count: number) => `Only yours ${formatCount(count)}`,
      amount: (count: number) => `Amounts differ ${formatCount(count)}`,
    },
    noneLeft: "None of the differences is of that kind.",
    details: {
      kind: "Difference",
      time: "Time, UTC",
      ours: "Ours",
      yours: "Yours",
      ourPlace: "Our file and line",
      yourLine: "Your line",
      kinds: { amount: "Amount differs", "only-ours": "Only here", "only-yours": "Only yours" },
      equal: (count: number) =>
        `${plural(count, "row")} of that day ${count === 1 ? "is" : "are"} the same on both sides.`,
      ourRows: "The rows that our sum is made of",
      reading: "Reading the rows",
      failed: "The rows could not be read. Everything else is complete.",
      noun: "rows",
    },
  },
  results: {
    title: "What it does to the results",
    heads: {
      checkin: "Check-in",
      promised: "Promised",
      spentOurs: "Spent, ours",
      spentYours: "Spent, yours",
      resultOurs: "Result, ours",
      resultYours: "Result, yours",
      shortOurs: "Shortfall, ours",
      shortYours: "Shortfall, yours",
    },
    short: { ours: "Short, ours", yours: "Short, yours" },
    checkin: (number: number, period: string) => `${number}, ${period}`,
    briefOurs: "Ours",
    briefYours: "Yours",
    unknown: "cannot be judged",
    together: "Together",
    noun: "check-ins",
  },
  failed: {
    title: "Our figures could not be read, so there is nothing to compare with.",
  },
  export: {
    label: "Differences",
    columns: {
      day: "day",
      month: "month",
      service: "service",
      kind: "kind",
      time: "time_utc",
      ours: "ours_usd",
      yours: "yours_usd",
      difference: "difference_usd",
      ourFile: "our_file",
      ourLine: "our_line",
      yourLine: "your_line",
    },
    kinds: {
      amount: "amount differs",
      "only-ours": "only here",
      "only-yours": "only yours",
      sum: "sum differs",
    },
  },
} as const;
