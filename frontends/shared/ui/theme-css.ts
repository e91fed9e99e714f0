import { BASE_CSS } from "./base-css";
import { rulesOf, type Style } from "./style-rules";
import { DARK, LIGHT } from "./tokens";

/** The static style sheet that the shell puts into its page: variables of both schemes, and the base. */
export function themeCss(): string {
  const light = rulesOf({ colorScheme: "light", ...variables(LIGHT) }, ":root,[data-light]");
  // Paper has no dark scheme.
  const dark = rulesOf({ "@media screen": { colorScheme: "dark", ...variables(DARK) } }, "[data-dark]");
  return [...light, ...dark, BASE_CSS].join("");
}

function variables(colours: typeof LIGHT): Style {
  return Object.fromEntries(Object.entries(colours).map(([name, value]) => [`--${name}`, value]));
}

export { writtenCss } from "./style-sheet";
