import { BASE_CSS } from "./base-css";
import { theme } from "./theme";
import { DARK, LIGHT } from "./tokens";

type Rules = { readonly [name: string]: string | number | Rules };

/** The static style sheet that the shell puts into its page: variables of both schemes, and the base. */
export function themeCss(): string {
  const own = css({
    ":root, [data-light]": { colorScheme: "light", ...variables(LIGHT) },
    "[data-dark]": { colorScheme: "dark", ...variables(DARK) },
  });
  return `${muiSheets().map(css).join("")}${own}${BASE_CSS}`;
}

// A theme with CSS variables has this method; MUI's types know it only inside the library.
function muiSheets(): readonly Rules[] {
  return (theme as unknown as { generateStyleSheets: () => readonly Rules[] }).generateStyleSheets();
}

function variables(colours: typeof LIGHT): Rules {
  return Object.fromEntries(Object.entries(colours).map(([name, value]) => [`--${name}`, value]));
}

function css(rules: Rules): string {
  return Object.entries(rules)
    .map(([name, value]) =>
      typeof value === "object" ? `${name}{${css(value)}}` : `${propertyName(name)}:${value};`,
    )
    .join("");
}

function propertyName(name: string): string {
  return name.startsWith("--") ? name : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
