/** The language and region that numbers, dates and plurals follow. Whoever adds a second one chooses here. */
export const LOCALE = "en-US";

/**
 * Puts the making of something off to its first use, and makes it once: a formatter of Intl costs 100 times what it
 * costs to use it.
 */
export function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/**
 * The first formatter of a browser process has it load the data of its languages, for 12 ms: the shell does so while
 * the page waits for its code.
 */
export function warmUpFormatters(): void {
  new Intl.NumberFormat(LOCALE).format(0);
  new Intl.DateTimeFormat(LOCALE, { month: "short", timeZone: "UTC" }).format(0);
}
