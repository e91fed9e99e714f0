/** The picture of a bar for each period. */
export const bars = {
  title: "Spent against promised",
  page: (from: string, to: string, count: string) => `Periods ${from} to ${to} of ${count}`,
  keys: {
    spent: "Spent so far",
    promised: "Promised",
    scenario: "outlook changed by the scenario",
    chances: "Above: the chance to be met, in %",
  },
  name: (number: string, period: string, outcome: string, spent: string) =>
    `Check-in ${number}, ${period}: ${outcome}, ${spent}`,
  spent: (actual: string, amount: string) => `${actual} spent of ${amount} promised`,
  missed: (shortfall: string) => `missed by ${shortfall}`,
  expected: (spent: string, expected: string, label: string, range: string) =>
    `${spent}, ${expected} expected, ${label} ${range}`,
  was: (chance: string) => `; without the scenario ${chance}`,
} as const;
