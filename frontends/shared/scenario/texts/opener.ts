/** What leads to the scenario, and what stands for it until it is loaded. */
export const openerTexts = {
  whatIf: "What if?",
  notLoaded: "The scenario could not be loaded. Check your connection, then load the page again.",
} as const;
