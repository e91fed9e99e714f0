import { plural } from "@portal/ui";

/** The tables of closed periods and of those ahead. */
export const periods = {
  heads: {
    checkin: "Check-in",
    period: "Period",
    inclusive: ", days inclusive, UTC",
    promised: "Promised",
    spent: "Spent",
    difference: "Difference",
    rows: "Rows",
    result: "Result",
    shortfall: "Shortfall",
    spentSoFar: "Spent so far",
    needs: "Needs a day",
    daysLeft: "Days left",
    status: "Status",
    expectedSpend: "Expected spend",
    sureWith: "80\u202f% sure with",
    outlook: "Outlook",
    expectedShortfall: "Expected shortfall",
  },
  brief: (actual: string, amount: string) => `${actual} of ${amount}`,
  closed: {
    title: "Closed periods",
    final: (factsEnd: string) => `final, ${factsEnd}`,
    noun: "closed periods",
    owed: "Owed so far",
    ofAll: (count: string) => `of all ${count} closed periods`,
    partsOfCents: "summed exactly, parts of a cent included",
    noOffset: "surplus never offsets",
    counts: (met: string, missed: string) => `${met} met, ${missed} missed`,
    withoutData: (count: string) => `${count} without data`,
  },
  ahead: {
    title: "Periods ahead",
    noun: "periods ahead",
    known: "not closed yet, nothing is owed for them",
    expected: "estimates, nothing is owed for them yet",
    promised: "Promised ahead",
    notLoaded: (days: string) => `${days} not loaded`,
    over: "over",
    overNotLoaded: (days: string) => `over, ${days} not loaded`,
    needed: (daily: string) => `${daily} a day needed`,
    spentSoFar: (actual: string) => `${actual} spent so far`,
    soFar: (actual: string) => `${actual} so far`,
    likely: (chance: string) => `${chance} likely`,
    expectedOf: (count: number) => `Expected of ${plural(count, "period")}`,
    withOwed: (owed: string, day: string) => `With ${owed} owed so far: expected by ${day}`,
    count: (count: string, status: string) => `${count} ${status}`,
    leftOut: (count: number, amount: string) =>
      count === 1
        ? `One period has no forecast: the expected totals leave out ${amount} that it promises.`
        : `${count} periods have no forecast: the expected totals leave out ${amount} that they promise.`,
  },
} as const;
