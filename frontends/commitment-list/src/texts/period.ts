import { formatCount, plural, RANGE_LABEL } from "@portal/ui";

/** One period: how it came out or stands, in its cell, its card and its name. */
export const period = {
  missedBy: (amount: string) => `Missed by ${amount}`,
  soFarOf: (status: string, spent: string, promised: string) => `${status}, ${spent} so far of ${promised}`,
  promised: (status: string, amount: string) => `${status}, ${amount} promised`,
  likelyToBeMet: (chance: string) => `${chance} likely to be met`,
  likelyToReach: (status: string, chance: string, amount: string) =>
    `${status}: ${chance} likely to reach ${amount}`,
  soFarLikely: (spent: string, status: string, chance: string, amount: string) =>
    `${spent} so far, ${status}: ${chance} likely to reach ${amount}`,
  daysLeft: (days: number) => `${plural(days, "day")} left`,
  daysNotLoaded: (days: number) => `${plural(days, "day")} not loaded`,
  partLeft: "under a day left",
  partNotLoaded: "under a day not loaded",
  /** The name of a cell for a screen reader. */
  label: (name: string, number: number, count: number, days: string, outcome: string) =>
    `${name}, check-in ${number} of ${count}, ${days}: ${outcome}`,
  withoutScenario: (chance: string) => `; without the scenario ${chance}`,
  rangeLabel: (name: string, first: number, last: number, count: number, counts: string) =>
    `${name}, check-ins ${first} to ${last} of ${count}: ${counts}`,
  statusCount: (count: number, status: string) => `${formatCount(count)} ${status}`,
  numberOf: (number: string, count: number) => `${number} of ${count}`,
  /** In a cell. */
  soFar: (amount: string) => `${amount} so far`,
  starts: (day: string) => `starts ${day}`,
  ends: (day: string) => `ends ${day}`,
  ended: (day: string) => `ended ${day}`,
  card: {
    promised: "Promised",
    spent: "Spent",
    spentSoFar: "Spent so far",
    missing: "Missing",
    needs: "Needs a day",
    now: "Now a day",
    time: "Time",
    expectedSpend: "Expected spend",
    range: RANGE_LABEL,
    reached: "Promise reached",
    safe: "80\u202f% sure, a day",
    owed: "Owed",
    toAdd: "Expected to add",
    likely: (chance: string) => `${chance} likely`,
  },
};
