import { plural } from "@portal/ui";

/** Everything that a person reads of a scenario. */
export const texts = {
  name: "What if",
  form: {
    whatIf: "What if",
    service: "Service",
    allServices: "All services",
    severalOn: (code: string, count: string) => `${code}, ${count} commitments`,
    spends: "spends",
    amount: "How much more or less",
    unit: "In per cent or dollars",
    percent: "%",
    dollars: "$",
    direction: "More or less",
    more: "more",
    less: "less",
    eachDayFrom: "each day, from",
    dayExample: "1 Feb 2025",
    about: "Kept in the address, changes no data",
    clear: "Clear",
  },
  hint: "Type how much more or less is spent each day: the page then shows what would come of it.",
  tryAgain: "Try again",
  problem: {
    title: (title: string) => `${title}.`,
    service: (service: string, known: string) =>
      `The service “${service}” has no period ahead with a forecast here: choose ${known}.`,
    more: (known: string) => `${known}, …`,
    serviceIs: (problem: string) => `The service ${problem}`,
    dayIs: (problem: string) => `The day ${problem}`,
    change: (percent: string, dollars: string) =>
      `The change is out of reach: type at most ${percent} or ${dollars} a day.`,
    percent: (percent: string) => `${percent}\u202f%`,
    tooLarge: (typed: string, most: string) => `The change of “${typed}” is too large: type at most ${most}.`,
    aDay: (amount: string) => `${amount} a day`,
    tooSmall: (typed: string, most: string) =>
      `Spend cannot fall by “${typed}”: type at most ${most}, which is to spend nothing.`,
    decimals: (typed: string) => `The change of “${typed}” has too many decimals: type at most nine.`,
    sign: (typed: string) =>
      `The change of “${typed}” has a sign: type it without, and choose more or less beside it.`,
    number: (typed: string) => `The change of “${typed}” is no number: type one such as 8 or 12.50.`,
    noDay: (typed: string) =>
      `The day “${typed}” is not in the calendar: write it like 1 Feb 2025 or 2025-02-01.`,
    tooLate: (day: string, end: string) =>
      `From ${day} on nothing would change: the last period ends on ${end}. Choose an earlier day.`,
  },
  change: {
    percent: (percent: string, direction: string, service: string) =>
      `${percent}\u202f% ${direction} ${service} spend`,
    percentOfAll: (percent: string, direction: string) =>
      `${percent}\u202f% ${direction} spend on all services`,
    /** An amount is added to each service, so of all services it is no total. */
    dollars: (amount: string, direction: string, service: string) =>
      `${amount} ${direction} ${service} spend a day`,
    dollarsOnEach: (amount: string, direction: string) =>
      `${amount} ${direction} spend a day on each service`,
    from: (change: string, day: string) => `${change} from ${day}`,
    exactDollars: (amount: string) => `$${amount}`,
  },
  sentence: {
    still: (change: string, owed: string) => `With ${change} we still expect ${owed} owed.`,
    other: (change: string, owed: string, was: string) =>
      `With ${change} we expect ${owed} owed, not ${was}.`,
    nothing: "nothing",
  },
  lead: {
    owed: (owed: string) => `Owed so far stays ${owed}. `,
    noneChanges: "No period changes",
    changes: (count: number) => (count === 1 ? "1 period changes" : `${plural(count, "period")} change`),
    chancesAlone: (changes: string, isOne: boolean) =>
      isOne ? `${changes} its chance, not its outlook` : `${changes} their chances, not their outlook`,
    first: ": ",
    next: ", ",
    move: (status: string, was: string) => `${status} ${was} → `,
    stop: ".",
  },
  price: {
    nothing: ["Nothing changes:", " neither what is spent nor what is owed."],
    notAvoided: (extra: string) => ["Then no shortfall is avoided,", ` for ${extra} of extra spend.`],
    avoided: (avoided: string, extra: string) => [
      "Then",
      ` shortfalls of ${avoided} are avoided, for ${extra} of extra spend. `,
    ],
    equal: "It costs about as much as paying the shortfalls.",
    worth: (less: string) => ["Worth it in any case:", ` it costs ${less} less than paying the shortfalls.`],
    notWorth: (more: string) => [
      "Only worth it if the usage is wanted:",
      ` it costs ${more} more than paying the shortfalls.`,
    ],
    thereby: "Then",
    saved: (saved: string) => ` ${saved} less is spent, and `,
    noMoreOwed: "no more is owed.",
    grow: (saved: string, added: string) => ` ${saved} less is spent, and shortfalls grow by ${added}. `,
    saves: (gain: string) => ["In all that saves", ` ${gain}.`],
    savesNothing: "In all that saves nothing.",
  },
  required: {
    none: "No period that ends after this day has a forecast.",
    toBe: "To be ",
    sureOf: " sure of ",
    together: ", all of them together, ",
    space: " ",
    wanted: "Wanted probability",
    percent: (percent: number) => `${percent}\u202f%`,
    promise: "Promise to be sure of",
    spend: "spend ",
    aDay: (daily: string) => `${daily} a day`,
    share: (share: string, expected: string) => ` (${share} on the ${expected} expected)`,
    fromThenOn: " from then on",
    from: (day: string) => ` from ${day}`,
    price: (extra: string, avoided: string) => `: ${extra}, ${avoided}. `,
    extra: (amount: string) => `${amount} extra`,
    lessSpent: (amount: string) => `${amount} less spent`,
    avoided: (amount: string) => `${amount} avoided`,
    moreOwed: (amount: string) => `${amount} more owed`,
    change: (sign: string, amount: string) => `${sign}${amount} a day`,
    use: (change: string) => `Use ${change}`,
    everyOf: (commitment: string, from: string) => `every ${commitment} period${from}`,
    everyAhead: "every period ahead",
    every: (from: string) => `every period${from}`,
    thePeriod: (period: string) => `the period ${period}`,
  },
  checkin: {
    title: "What if.",
    onTrack: "on track",
    atRisk: "at risk",
    offTrack: "off track",
    stays: (change: string, status: string, chance: string) =>
      `With ${change} this period stays ${status}, ${chance} likely to be met.`,
    is: (change: string, status: string, chance: string, was: string) =>
      `With ${change} this period is ${status}, ${chance} likely to be met, not ${was}.`,
    problem: "The scenario of the address could not be worked out.",
    without: "What stands on this page is without it.",
  },
} as const;
