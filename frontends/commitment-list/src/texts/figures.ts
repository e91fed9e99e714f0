import { formatCount, plural, RANGE_LABEL } from "@portal/ui";

/** The few figures below the answer. */
export const figures = {
  owed: "Owed so far",
  finalFrom: "Final, from",
  missedPeriods: (count: number) => plural(count, "missed period"),
  noneMissed: "Final, no closed period was missed",
  noneClosedYet: "No period has closed yet",
  expectedBy: (end: string) => `Expected by ${end}`,
  leftOut: (periods: number) => `Leaves out ${plural(periods, "period")} without an outlook`,
  range: RANGE_LABEL,
  worstCase: (amount: string) => `Worst case, 1 in 10: above ${amount}`,
  next: "Next period",
  nextOf: (commitment: string, end: string) => `Next: ${commitment}, to ${end}`,
  noneLeft: "None left",
  lastEnded: (end: string) => `The last ended on ${end}`,
  pending: "…",
  likely: (days: string) => `likely to be met, ${days}. Needs `,
  aDayNow: (now: string | undefined, expected: string) => ` a day, ${nowWords(now)}, we expect ${expected}.`,
  aDay: "a day",
  needed: "needed, ",
  now: nowWords,
  toReach: (days: string, amount: string) => `, ${days} to reach ${amount}`,
  met: "Periods met",
  metOf: (met: number, closed: number) => `${formatCount(met)} of ${formatCount(closed)}`,
  noneClosed: "None closed",
  noneMissedShort: "None missed",
  missed: "missed",
  moreAwaiting: "more awaiting data",
  noData: "without data",
  ofThemAwaiting: "of them awaiting data",
  moreWithoutData: "more without data",
  withoutOutlook: "without an outlook",
  standing: (isAwaiting: boolean, counts: string) => `${isAwaiting ? "Not closed yet" : "Ahead"}: ${counts}`,
  ahead: "Periods ahead",
  open: (count: number) => `${formatCount(count)} open`,
  upcoming: (count: number) => `${formatCount(count)} upcoming`,
  promised: (amount: string) => `${amount} promised`,
};

function nowWords(spend: string | undefined): string {
  return spend === undefined ? "nothing spent yet" : `now ${spend}`;
}
