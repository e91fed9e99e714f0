import { plural } from "@portal/ui";

const ESTIMATES = ["estimates, chance of meeting in %", "estimates, chance in %", "estimates"];

/** The timeline, its axis and its cells. */
export const timeline = {
  label: "Contract timeline; arrow keys move between periods",
  solid: "Solid is final, outlined is estimated",
  changed: "outlook changed by the scenario",
  calendarLabel: "Contract calendar; arrow keys move between periods",
  factsEnd: (reason: string) => `Facts end at the line: ${reason}.`,
  howToRead: "Solid is final, outlined is estimated, a number is the chance of meeting in %.",
  moreYears: (count: number) => plural(count, "more year"),
  facts: (reason: string) => `Facts: ${reason}`,
  factsBack: (reason: string) => `◂ Facts: ${reason}`,
  /** From long to short. */
  estimates: ESTIMATES,
  thenEstimates: ESTIMATES.map((words) => `then ${words}`),
};
