/** How the spend of a period grew. */
export const spend = {
  title: "Spend through the period",
  asPicture: "Show as picture",
  asTable: "Show as table",
  byTheDay: "Totals are known by the day here; the rows below have the hours.",
  name: (actual: string, amount: string) =>
    `Spend through the period: ${actual} of ${amount} promised. Shown as a table, it has every day.`,
  keys: {
    spent: "spent",
    middle: "middle of the forecast",
    pace: "even pace",
  },
  labels: {
    promised: "Promised",
    spent: "Spent",
    short: (shortfall: string) => `Short ${shortfall}`,
    high: "9 in 10 below",
    low: "1 in 10 below",
    named: (word: string, amount: string) => `${word} ${amount}`,
    end: (day: string) => `end ${day}`,
  },
  days: {
    name: "Spend by day; days without a row are left out",
    none: "No day of the period has a row.",
    day: "Day, UTC",
    spent: "Spent",
    total: "Running total",
    noun: "days",
  },
  fan: {
    name: "Forecast of the running total",
    until: "Up to the end of, UTC",
    expected: "Expected total",
    noun: "moments",
    range: (low: string, high: string) => `${low} to ${high}`,
  },
} as const;
