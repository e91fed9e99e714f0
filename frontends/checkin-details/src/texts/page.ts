/** What both pages say. */
export const page = {
  /** Names as far as an address tells them. */
  company: (id: string) => `company “${id}”`,
  commitment: (id: string) => `Commitment “${id}”`,
  commitmentOf: (id: string, company: string) => `commitment “${id}” of ${company}`,
  commitmentIn: (id: string) => `commitment “${id}”`,
  checkin: (number: number) => `Check-in ${number}`,
  checkinOf: (number: number, commitment: string) => `check-in ${number} of ${commitment}`,
  allCompanies: "all companies",
  mayBeMistyped: "The address may be cut short or mistyped. See",
  or: "or",
  end: ".",
  nothing: "–",
  compare: "Compare with my file",
  /** What is pasted elsewhere says whose it is; on the page the heading does. */
  shared: (whose: readonly string[], sentence: string) => `${whose.join(", ")}: ${sentence}`,
  tryAgain: "Try again",
  /** What is loaded when the page is there, at the start of a sentence. */
  parts: {
    picture: "The picture",
    rows: "The rows",
    periods: "The tables of the periods",
    record: "The record of the forecasts",
  },
  hours: (count: string, isOne: boolean) => `${count} ${isOne ? "hour" : "hours"}`,
  days: (count: string, isOne: boolean) => `${count} ${isOne ? "day" : "days"}`,
  facts: {
    none: "no data",
    through: (day: string) => `data through ${day}`,
    before: (moment: string) => `counts rows before ${moment}`,
    border: (words: string) => `Facts: ${words}`,
    estimates: "estimates",
  },
  notes: {
    asOf: (moment: string) => `As of ${moment}`,
    noBilling: "No billing was loaded for this company",
    through: (day: string) => `Data through ${day}`,
    before: (moment: string, day: string) => `Counts rows before ${moment}; there are data through ${day}`,
    surplus: "A surplus in one period never offsets a shortfall in another",
    exact: "Shown to the cent, computed exactly",
    estimates: (range: string) => `≈ marks an estimate, rounded to $10; ${range}`,
    ranges: "ranges hold 80\u202f% of the simulated outcomes",
  },
  status: {
    chance: (status: string, likely: string) => `${status}, ${likely}`,
    likely: (chance: string) => `${chance} likely to be met`,
  },
} as const;
