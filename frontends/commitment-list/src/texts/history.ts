import { capitalised, countWord, plural } from "@portal/ui";

/** What a history needs before it carries a forecast. */
const DAYS_NEEDED = 28;
const SPEND_DAYS_NEEDED = 5;

/** Too little history for an outlook. Each reason follows the names of so many commitments. */
export const history = {
  tooFewDays: (commitments: number, days: number, enoughFrom: string | undefined) => {
    const from = enoughFrom === undefined ? "" : `, so from ${enoughFrom}`;
    return `${have(commitments)} ${plural(days, "day")} of history; an outlook needs ${DAYS_NEEDED}${from}.`;
  },
  tooFewSpendDays: (commitments: number, days: number) =>
    `${have(commitments)} spend on ${plural(days, "day")}; an outlook needs ${SPEND_DAYS_NEEDED}.`,
  none: (commitments: number) =>
    `${have(commitments)} no spend yet; an outlook needs ${DAYS_NEEDED} days of it.`,
  count: (commitments: number) => plural(commitments, "commitment"),
  others: (commitments: number) =>
    commitments === 1
      ? "One more commitment has too little history as well."
      : `${capitalised(countWord(commitments))} more commitments have too little history as well.`,
  untilThen: "Until then the facts stand alone.",
};

function have(commitments: number): string {
  return commitments === 1 ? "has" : "have";
}
