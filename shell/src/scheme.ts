export type Scheme = "light" | "dark";

const KEY = "scheme";

/** What the reader chose, or else what the system prefers. */
export function preferredScheme(): Scheme {
  return chosenScheme() ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
}

/** Shows a scheme: every style follows from an attribute of the root element, so no microfrontend need know. */
export function showScheme(scheme: Scheme): void {
  const root = document.documentElement;
  root.toggleAttribute("data-light", scheme === "light");
  root.toggleAttribute("data-dark", scheme === "dark");
}

export function shownScheme(): Scheme {
  return document.documentElement.hasAttribute("data-dark") ? "dark" : "light";
}

/** Keeps the choice for the next visit; where the browser keeps nothing, it lasts for this page. */
export function chooseScheme(scheme: Scheme): void {
  showScheme(scheme);
  try {
    localStorage.setItem(KEY, scheme);
  } catch {
    // Storage is switched off or full.
  }
}

function chosenScheme(): Scheme | undefined {
  try {
    const stored = localStorage.getItem(KEY);
    return stored === "light" || stored === "dark" ? stored : undefined;
  } catch {
    return undefined;
  }
}
