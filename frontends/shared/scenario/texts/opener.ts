/** What leads to the scenario, and what stands for it until it is loaded. */
export const openerTexts = {
  whatIf: "What if?",
  scenario: "The scenario",
} as const;
