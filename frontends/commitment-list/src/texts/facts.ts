import { capitalised, countWord, formatCount, plural } from "@portal/ui";

/** The answer in facts, and what is ahead of a company without an outlook. */
export const facts = {
  metAll: (company: string, met: number) => `${company} has met ${allOf(met)} and owes nothing`,
  missedAll: (company: string, missed: number, owed: string, who: string) =>
    `${company} missed ${allOf(missed)} and owes ${owed}: ${who}`,
  metSome: (company: string, met: number, closed: number, owed: string, who: string) =>
    `${company} met ${formatCount(met)} of its ${formatCount(closed)} closed periods and owes ${owed}: ${who}`,
  firstMissed: (commitment: string, count: number) => `${commitment} missed ${countWord(count)}`,
  nextMissed: (commitment: string, count: number) => `${commitment} ${countWord(count)}`,
  othersMissed: (commitments: number, count: number) =>
    `and ${plural(commitments, "other commitment")} ${countWord(count)}`,
  alsoAwaiting: (count: number) =>
    count === 1
      ? "; one more is over and awaits its data"
      : `; ${countWord(count)} more are over and await their data`,
  noneClosed: (company: string) => `No period of ${company} has closed yet, so nothing is owed.`,
  noneClosedAwaiting: (company: string, awaiting: number) => {
    const over =
      awaiting === 1 ? "one is over and awaits its data" : `${countWord(awaiting)} await their data`;
    return `No period of ${company} has closed yet, ${over}, so nothing is owed.`;
  },
  noData: (company: string, periods: number) =>
    periods === 1
      ? `The one period of ${company} cannot be measured: its spend was never loaded.`
      : `None of the ${formatCount(periods)} periods of ${company} can be measured: their spend was never loaded.`,
  awaiting: (count: number) =>
    count === 1
      ? "One more period is over and awaits its data."
      : `${capitalised(countWord(count))} more periods are over and await their data.`,
  noneLeft: (end: string) => `No period is left: the last ended on ${end}.`,
  ahead: (open: number, upcoming: number) => {
    const ahead = open + upcoming;
    const subject = ahead === 1 ? "period is ahead" : "periods are ahead";
    return `${capitalised(countWord(ahead))} ${subject}, ${running(open, upcoming)}.`;
  },
  oldestAwaiting: (commitment: string, end: string, reached: string) =>
    `${commitment} to ${end} is the oldest that waits: ${reached} so far.`,
  nextReached: (commitment: string, end: string, reached: string) =>
    `The next to end is ${commitment} on ${end}, which has reached its amount: ${reached}.`,
  next: (commitment: string, end: string, need: string, spend: string | undefined) => {
    const pace = spend === undefined ? "nothing has been spent yet" : `spend is ${spend} a day now`;
    return `The next to end is ${commitment} on ${end}: it needs ${need} a day, and ${pace}.`;
  },
  /** What was reached of a promise: "$820.00 of $1,000.00". */
  partOf: (part: string, whole: string) => `${part} of ${whole}`,
};

function allOf(count: number): string {
  if (count === 1) return "its one closed period";
  return count === 2 ? "both of its closed periods" : `all ${countWord(count)} of its closed periods`;
}

function running(open: number, upcoming: number): string {
  if (open === 0) return upcoming === 1 ? "not started yet" : "none of them started yet";
  if (upcoming === 0) return open === 1 ? "and runs now" : "all of them running now";
  return open === 1 ? "one of them running now" : `${countWord(open)} of them running now`;
}
