import type { Style } from "./style-rules";

/** Where a script from right to left has its start and its end. */
const IN_RIGHT_TO_LEFT = { start: "right", end: "left" } as const;

/**
 * Sets texts on the start or the end of their place. Figures run from left to right in every script, so in one from
 * right to left their own direction would set them on the other side.
 */
export function aligned(side: "start" | "end"): Style {
  return { textAlign: side, ":where([dir=rtl]) &": { textAlign: IN_RIGHT_TO_LEFT[side] } };
}

/** For a table or a list of figures: a script from right to left leaves each in its order, "−$15.73". */
export const IN_ORDER: Style = {
  ...aligned("start"),
  ":where([dir=rtl]) & :where(td, th, dd, td *, th *, dd *)": { unicodeBidi: "plaintext" },
};
