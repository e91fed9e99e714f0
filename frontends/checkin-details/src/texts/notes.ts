/** What was said of a check-in while it ran. */
export const notes = {
  saidBefore: "We said",
  said: {
    after: (percent: number) => `After ${percent}\u202f%`,
    colon: ": ",
    tooLittle: "too little history",
    chance: (chance: string, expected: string, label: string, range: string) =>
      `${chance} likely, ${expected} (${label} ${range})`,
  },
} as const;
