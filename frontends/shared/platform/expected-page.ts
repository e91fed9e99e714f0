/** A pointer that rests this long on a link means it; one on its way elsewhere does not. */
const REST_MS = 50;

/** What is under way for an option of a list; set while somebody listens. */
let told: ((href: string) => void) | undefined;

/**
 * Calls back when the reader seems about to go to a page: the pointer or the focus rests on a link to it, a press on
 * one begins, or `expectPage` says so.
 */
export function onPageExpected(root: Document, callback: (href: string) => void): () => void {
  const stop = new AbortController();
  const rests = afterRest(callback);
  const listen = (type: string, then: (href: string | undefined) => void) =>
    root.addEventListener(type, ({ target }) => then(linkOf(target)), { signal: stop.signal });
  listen("pointerover", rests);
  listen("focusin", rests);
  listen("pointerdown", (href) => href !== undefined && callback(href));
  told = afterRest(callback);
  return () => {
    stop.abort();
    told = undefined;
  };
}

/** Tells that the reader seems about to go to a page, where it is no link that says so: an option of a list. */
export function expectPage(href: string): void {
  told?.(href);
}

function linkOf(target: EventTarget | null): string | undefined {
  const link = target instanceof Element ? target.closest("a[href]:not([target], [download])") : null;
  return link?.getAttribute("href") ?? undefined;
}

/** @returns what runs with the last link it was called with, once it is not called for a while. */
function afterRest(run: (href: string) => void): (href: string | undefined) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (href) => {
    clearTimeout(timer);
    if (href !== undefined) timer = setTimeout(() => run(href), REST_MS);
  };
}
