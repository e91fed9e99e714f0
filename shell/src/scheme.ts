export type Scheme = "light" | "dark";

/** A year, which is as long as browsers keep anything. */
const CHOICE = "path=/; max-age=31536000; samesite=lax";

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

/**
 * Keeps the choice for the next visit; where the browser keeps nothing, it lasts for this page. In a cookie: the head
 * of the document reads it before anything is shown, and the first look into the storage takes up to 60 ms.
 */
export function chooseScheme(scheme: Scheme): void {
  showScheme(scheme);
  // biome-ignore lint/suspicious/noDocumentCookie: the store of cookies answers too late for the first picture
  document.cookie = `scheme=${scheme}; ${CHOICE}`;
}

function chosenScheme(): Scheme | undefined {
  const choice = /(?:^|; )scheme=(light|dark)(?:;|$)/.exec(document.cookie)?.[1];
  return choice === "light" || choice === "dark" ? choice : undefined;
}
