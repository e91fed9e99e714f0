import { chooseScheme, preferredScheme, shownScheme, showScheme } from "./scheme";

/**
 * Lets the reader switch between light and dark; until then the page follows the system, and always other tabs.
 * What the button says follows from the scheme, in the style sheet.
 */
export function startThemeToggle(button: HTMLElement): void {
  const follow = () => showScheme(preferredScheme());
  button.addEventListener("click", () => chooseScheme(shownScheme() === "dark" ? "light" : "dark"));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", follow);
  addEventListener("storage", follow);
}
