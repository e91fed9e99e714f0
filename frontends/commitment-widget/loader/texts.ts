/** What the loader itself says. */
export const texts = {
  failed: "This widget cannot be loaded right now. ",
  tryAgain: "Try again",
} as const;
