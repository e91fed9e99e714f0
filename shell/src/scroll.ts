/** How long a page may take to become tall enough again for the place where the reader was. */
const PATIENCE_MS = 2_000;
const STORAGE_KEY = "scroll-positions";

/**
 * Begins a new page at its top and brings the reader back to where they were on the way back: the browser does
 * so before the page is there. Where it does not name its history entries, all is left to the browser.
 */
export function startScrollRestoration(): void {
  if (!("navigation" in globalThis)) return;
  history.scrollRestoration = "manual";
  // A page that was not here before has no place to go back to, and need not wait for the storage to be opened.
  const positions = isNewVisit() ? new Map<string, number>() : storedPositions();
  let entry = currentEntry();
  let path = location.pathname;
  let isWayBack = true;
  // Before the first page stands, there is no place to remember, only one to go to.
  let isStanding = false;

  const remember = () => isStanding && positions.set(entry, scrollY);
  addEventListener("single-spa:before-routing-event", remember);
  addEventListener("pagehide", () => {
    remember();
    sessionStorage.setItem(STORAGE_KEY, JSON.stringify([...storedPositions(), ...positions]));
  });
  addEventListener("popstate", (event) => {
    // The library's own event for a push or a replacement; else the reader went through the history.
    isWayBack = !("singleSpa" in event);
    entry = currentEntry();
  });
  addEventListener("single-spa:routing-event", () => {
    if (isWayBack) scrollWhenTallEnough(positions.get(entry) ?? 0);
    else if (path !== location.pathname) scrollTo(0, 0);
    path = location.pathname;
    isWayBack = false;
    isStanding = true;
  });
}

function isNewVisit(): boolean {
  const [visit] = performance.getEntriesByType("navigation");
  return visit !== undefined && "type" in visit && visit.type === "navigate";
}

const currentEntry = () => navigation.currentEntry?.key ?? "";

function storedPositions(): Map<string, number> {
  try {
    return new Map(JSON.parse(sessionStorage.getItem(STORAGE_KEY) ?? "[]") as [string, number][]);
  } catch {
    return new Map();
  }
}

function scrollWhenTallEnough(top: number): void {
  const isTallEnough = () => document.documentElement.scrollHeight >= top + innerHeight;
  if (top === 0 || isTallEnough()) {
    scrollTo(0, top);
    return;
  }
  const growth = new ResizeObserver(() => {
    if (!isTallEnough()) return;
    scrollTo(0, top);
    stop();
  });
  const stop = () => growth.disconnect();
  growth.observe(document.body);
  // A reader who scrolls has decided where to be.
  addEventListener("wheel", stop, { once: true, passive: true });
  setTimeout(stop, PATIENCE_MS);
}
