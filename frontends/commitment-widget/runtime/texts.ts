const listed = (values: readonly string[]) => `${values.slice(0, -1).join(", ")} or ${values.at(-1)}`;

/** Everything that a person reads or hears of the widget, beside the words of the shared components. */
export const texts = {
  loading: "Loading the commitment",
  tryAgain: "Try again",
  requestId: (id: string) => `Request ${id}`,
  asOf: (day: string) => `as of ${day}`,
  dataThrough: (day: string) => `data through ${day}`,
  noDataThrough: "no billing loaded",
  badge: {
    owed: (owed: string) => `${owed} owed`,
    /** Cut where the room ends, and whole to those who hear it. */
    failed: (title: string, advice: string) => `${title}. ${advice}`,
  },
  facts: {
    met: (met: string, closed: string, isOne: boolean) =>
      `${met} of ${closed} ${isOne ? "period" : "periods"} met, `,
    owed: (owed: string) => `${owed} owed.`,
    noneClosed: "No period closed yet, nothing owed.",
    noSpend: (service: string) => `No spend on ${service} has ever been loaded.`,
    reason: "Either the service code is another one in the billing data, or nothing was used.",
  },
  timeline: {
    name: (first: string, last: string, all: string) => `Periods ${first} to ${last} of ${all}`,
    cell: (period: string, what: string) => `${period}: ${what}`,
    missedBy: (shortfall: string) => `missed by ${shortfall}`,
    likely: (status: string, chance: string) => `${status}, ${chance} likely to be met`,
  },
  next: {
    label: (day: string) => `Next, to ${day}`,
    none: "Next period",
    ended: (status: string, day: string) => `${status} ${day}, no period is left`,
    /** After the chance. */
    likely: "likely, ",
    needs: (daily: string) => `needs ${daily} a day`,
    needsNothing: "nothing more is needed",
    now: (daily: string) => `, now ${daily}`,
    expected: (daily: string) => `, we expect ${daily}`,
    waits: (actual: string, amount: string) => `${actual} of ${amount}, the rest is not loaded`,
    littleHistory: "too little history for a forecast; ",
  },
  expected: {
    label: (day: string) => `Expected by ${day}`,
    owed: (owed: string) => `${owed} owed`,
    range: (label: string, range: string) => `${label} ${range}`,
    /** The upper end is exceeded in one of ten cases; with nothing below it the other nine are nothing. */
    rare: (nothing: string) => `in 9 of 10 cases ${nothing}`,
    none: "No forecast yet",
  },
  table: {
    caption: (name: string) => `Periods of ${name}`,
    period: "Period",
    promised: "Promised",
    spent: "Spent",
    result: "Result",
    shortfall: "Shortfall",
    estimates: "Estimates below",
    spentOf: (spent: string, promised: string) => `${spent} of ${promised}`,
    nothing: "–",
    all: (count: string) => `All ${count} periods`,
  },
  open: (name: string) => `Open ${name}`,
  problem: {
    notFound: "No such commitment",
    notFoundAdvice:
      "The portal knows none under the company-id and commitment-id of this page. Tell whoever made the page.",
    badInput: "This cannot be answered",
    badInputAdvice: "This page asks for what the portal has no answer to. Tell whoever made the page.",
    refused: "No access to these figures",
    refusedAdvice: "The services refused the token of this page. Sign in again, or ask who runs it.",
    noToken: "This page could not get a token for the services. Sign in again, or reload it.",
    unavailable: "The figures cannot be reached right now",
    unavailableAdvice: "They are asked for again by themselves.",
    /** For whoever makes the page; the browser does not say which of them it is. */
    noAnswer: (portal: string) => `No answer from ${portal}: it is away.`,
    noAnswerToOthers: (portal: string, page: string) =>
      `No answer from ${portal}: it is away, its EMBED_ORIGINS lacks ${page}, or the connect-src of this page lacks ${portal}.`,
    tooLate: (seconds: number) => `No answer within ${seconds} seconds.`,
    offline: "You are offline",
    offlineAdvice: "The figures come as soon as the connection is back.",
    unexpected: "The figures could not be worked out",
    unexpectedAdvice: "This is a fault on our side. If it stays, pass on the request number.",
    broken: "This widget failed",
    brokenAdvice: "Try again; if it fails again, tell who runs the portal.",
  },
  misuse: {
    missing: (name: string) => `The widget has no ${name}: set the attribute.`,
    view: (value: string, views: readonly string[]) => `view="${value}" is no view: write ${listed(views)}.`,
    locale: (value: string) => `locale="${value}" is no language tag: write one such as en-GB or de-DE.`,
    asOf: (value: string) =>
      `as-of="${value}" is no moment: write a day such as 2024-06-30, or an instant such as 2024-06-30T12:00Z.`,
    apiBase: (value: string) =>
      `api-base="${value}" is no address: write the portal's, such as https://commitments.example.`,
  },
} as const;
