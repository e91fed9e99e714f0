import { setParams } from "@portal/platform";
import { SURE, WHAT_IF } from "./address";

/** The id of the button that opens the scenario. */
export const OPENER_ID = "what-if-opener";

/** Takes the scenario out of the address, and the focus back to where it was opened. */
export function closeScenario(): void {
  document.getElementById(OPENER_ID)?.focus();
  setParams({ [WHAT_IF]: undefined, [SURE]: undefined });
}
