import { plural } from "@portal/ui";

const STATES = {
  awaiting: ["is over and awaits its data", "are over and await their data"],
  running: ["is running", "are running"],
  upcoming: ["is ahead", "are ahead"],
} as const;

/** The page of a commitment: its sentences and figures. */
export const commitment = {
  detail: (service: string, every: string, count: number, period: string) =>
    `${service} · ${every} · ${plural(count, "period")}, ${period}`,
  title: (name: string, company: string) => `${name} · ${company}`,
  facts: {
    noSpend: (service: string, company: string) =>
      `No spend on ${service} has ever been loaded for ${company}.`,
    noneClosed: (name: string) => `No period of ${name} has closed yet, so nothing is owed.`,
    owesNothing: (record: string) => `${record} and owes nothing.`,
    owes: (record: string, owed: string, where: string) => `${record} and owes ${owed}${where}.`,
    only: (name: string, isMet: boolean) => `${name} ${isMet ? "met" : "missed"} its only closed period`,
    both: (name: string) => `${name} met both of its closed periods`,
    all: (name: string, closed: string) => `${name} met all ${closed} of its closed periods`,
    none: (name: string, closed: string) => `${name} met none of its ${closed} closed periods`,
    some: (name: string, met: string, closed: string) => `${name} met ${met} of its ${closed} closed periods`,
    allOfIt: (period: string) => `, all of it ${period}`,
    largest: (shortfall: string, period: string) => `; the largest shortfall was ${shortfall} ${period}`,
    inMonth: (months: string) => `in ${months}`,
    inPeriod: (period: string) => `in the period ${period}`,
  },
  ahead: {
    reason: "Either the service code is another one in the billing data, or nothing was used.",
    closedByDate: (count: number, digits: string) =>
      count === 1
        ? "One period has closed by date, and it is called neither met nor missed."
        : `${digits} periods have closed by date, and they are called neither met nor missed.`,
    ended: (day: string) => `The contract ended on ${day}; no period is left.`,
    stands: (stands: string, promise: string, pace: string) => `${stands}; ${promise}. ${pace}`,
    /** How many of the periods ahead stand where; the first of a list names what is counted. */
    group: (count: number, digits: string, isFirst: boolean, state: "awaiting" | "running" | "upcoming") => {
      const noun = isFirst ? (count === 1 ? " period" : " periods") : "";
      return `${count === 1 ? "one" : digits}${noun} ${STATES[state][count === 1 ? 0 : 1]}`;
    },
    pace: (daily: string, need: string) => `Spend now runs at ${daily} a day, and the ${need}.`,
    need: (need: string) => `The ${need}.`,
    next: (day: string, need: string) => `next to end, on ${day}, ${need}`,
    alreadyMet: "is already met",
    needs: (daily: string) => `needs ${daily} a day`,
    waits: (day: string, actual: string, amount: string) =>
      `The oldest that waits, to ${day}, has ${actual} of ${amount} so far.`,
  },
  promise: {
    one: (amount: string) => `it promises ${amount}`,
    each: (amount: string) => `each promises ${amount}`,
    rises: (amount: string) => `the promise rises to ${amount}`,
    falls: (amount: string) => `the promise falls to ${amount}`,
    between: (low: string, high: string) => `they promise between ${low} and ${high} each`,
  },
  outlook: {
    only: "The only period ahead ",
    both: "Both ahead ",
    all: (count: string) => `All ${count} ahead `,
    of: (count: string) => `Of the ${count} ahead `,
    group: (count: string, words: string) => `${count} ${words}`,
    awaiting: (isOne: boolean) => STATES.awaiting[isOne ? 0 : 1],
    is: (isOne: boolean, status: string) => `${isOne ? "is" : "are"} ${status}`,
    running: "running",
    likely: (chance: string) => `, ${chance}`,
    promise: (promise: string, pace: string) => `: ${promise}${pace}. `,
    daily: (daily: string) => `, and spend now runs at ${daily} a day`,
    inPeriod: (amount: string, unit: string) => `, and spend now runs at ${amount} ${unit}`,
    units: {
      "every day": "a day",
      "every week": "a week",
      "every month": "a month",
      "every year": "a year",
    } as Readonly<Record<string, string>>,
    aPeriod: "a period",
    irregular: "irregular periods",
    nothingOwed: (day: string) => `By ${day} we expect nothing owed.`,
    owed: (day: string, owed: string, range: string) => `By ${day} we expect ${owed} owed (${range}).`,
    range: (label: string, range: string) => `${label} ${range}`,
    rare: "nothing in 9 of 10 cases",
    and: " and ",
    comma: ", ",
  },
  figures: {
    owed: "Owed so far",
    noResult: "No period has a result",
    final: (missed: string, closed: string) => `Final. ${missed} missed of ${closed} closed`,
    met: "Periods met",
    metOf: (met: string, closed: string) => `${met} of ${closed}`,
    noData: "No data",
    noneClosed: "None closed",
    inContract: (count: number) => `${plural(count, "period")} in the contract`,
    expected: (day: string) => `Expected by ${day}`,
    nextPeriod: "Next period",
    ended: (status: string, day: string) => `${status} ${day}, no period is left`,
    next: (day: string) => `Next, to ${day}`,
    likely: "likely to be met. ",
    of: " of ",
    left: (time: string) => `, ${time} left`,
    notLoaded: (time: string) => `, ${time} not loaded`,
    spend: "Spend a day",
    spendOver: (days: string) => `Spend a day, last ${days}`,
    noSpend: "No spend yet",
    noPeriod: "No period is left",
    isOver: (day: string) => `The period to ${day} is over`,
    noNeed: "Nothing more is needed to its end",
    needed: "Needed: ",
    to: (day: string) => ` to ${day}`,
    expect: (daily: string) => `, we expect ${daily} a day`,
  },
  exports: {
    periods: "Periods as a table",
    rows: "All rows of these periods",
  },
} as const;
