import { chooseScheme, preferredScheme, shownScheme, showScheme } from "./scheme";

/**
 * Lets the reader switch between light and dark; until then the page follows the system, and always other tabs.
 * What the button says follows from the scheme, in the style sheet.
 */
export function startThemeToggle(button: HTMLElement): void {
  const follow = () => showScheme(preferredScheme());
  const otherTabs = new BroadcastChannel("scheme");
  button.addEventListener("click", () => {
    chooseScheme(shownScheme() === "dark" ? "light" : "dark");
    otherTabs.postMessage(undefined);
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", follow);
  otherTabs.addEventListener("message", follow);
}
