/** What a forecast rests on. */
export const forecast = {
  title: "What the forecast rests on.",
  chance: (met: string, all: string) => `${met} of ${all} simulated continuations reach the promise.`,
  history: (days: string, from: string, to: string, spendDays: string) =>
    `It continues ${days} of history, ${from} to ${to}, ${spendDays} of them with spend, by simulated continuations.`,
  methods: {
    share: (percent: number, words: string) => `in ${percent}\u202f% ${words}`,
    tiny: (words: string) => `in under 1\u202f% ${words}`,
    all: (words: string) => `In all of them ${words}.`,
    reason: "The better a method would have foretold this history, the more of them follow it.",
    wholeHistory: "the days ahead resemble those of the whole history",
    lastLevel: (since: string) =>
      `the days ahead resemble those since spend changed its level${since && ` on ${since}`}`,
    drifting: "the level of spend drifts on as it did",
    bills: "bills recur on their days of the month, and the other days resemble those of the whole history",
    billsDrifting: "bills recur on their days of the month, and the level of the other days drifts on",
    other: "the days ahead follow a further method",
  },
  wider: (times: string) =>
    `The range is ${times} times as wide as the methods alone say, as they were too sure in the past.`,
  little: "Fewer than 60 days are little history: trust it less.",
} as const;
