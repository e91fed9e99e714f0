import { countWord, formatCount, plural, RANGE_LABEL } from "@portal/ui";

/** What is to be expected of the periods that are not closed; of them some are over and await their data. */
export const outlook = {
  /** Before the word that all of them share. */
  allAre: (count: number, awaiting: number) => {
    if (awaiting > 0)
      return `${opening(count, awaiting)}${count === 1 ? "it is " : `all ${formatCount(count)} are `}`;
    if (count === 1) return "The one period ahead is ";
    return count === 2 ? "Both periods ahead are " : `All ${formatCount(count)} periods ahead are `;
  },
  /** Before the counts of those that are doubtful. */
  ofThe: (count: number, awaiting: number) =>
    awaiting > 0 ? opening(count, awaiting) : `Of the ${formatCount(count)} periods ahead `,
  countAre: (count: number, word: string) => `${formatCount(count)} ${count === 1 ? "is" : "are"} ${word}`,
  and: " and ",
  noneDoubtful: "none is at risk or off track",
  nothingMore: (end: string) => `By ${end} we expect nothing more to be owed.`,
  expected: (end: string, amount: string, range: string, isUnlikelyToGrow: boolean) =>
    `By ${end} we expect ${amount} owed (${isUnlikelyToGrow ? "" : `${RANGE_LABEL} `}${range}).`,
  leftOut: (periods: number) =>
    `That leaves out ${plural(periods, "period")} without enough history for an outlook.`,
  inEveryCase: "in every simulated case",
  nothingInNine: "in 9 of 10 cases $0",
  noMoreInNine: "in 9 of 10 cases no more",
};

function opening(count: number, awaiting: number): string {
  const periods = count === 1 ? "The one period" : `The ${formatCount(count)} periods`;
  if (awaiting === count) {
    return `${periods} not closed yet ${count === 1 ? "is over and awaits its data" : "are over and await their data"}: `;
  }
  return `Of the ${formatCount(count)} periods not closed yet, ${countWord(awaiting)} of them over and awaiting data, `;
}
