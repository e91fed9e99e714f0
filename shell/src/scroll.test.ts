import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

/** The browser's list of visited entries, as far as this module sees it. */
const browser = { entry: "a", top: 0 };

const signal = (name: string) => dispatchEvent(new Event(name));

/** What the library tells around a change of the page. */
function goTo(entry: string, path: string, by: "push" | "back"): void {
  signal("single-spa:before-routing-event");
  browser.entry = entry;
  browser.top = 0;
  history.replaceState(null, "", path);
  const event = new Event("popstate");
  dispatchEvent(by === "push" ? Object.assign(event, { singleSpa: true }) : event);
  signal("single-spa:routing-event");
}

describe("the place on a page", () => {
  beforeEach(async () => {
    vi.resetModules();
    sessionStorage.clear();
    Object.assign(browser, { entry: "a", top: 0 });
    history.replaceState(null, "", "/companies/a");
    vi.stubGlobal("navigation", {
      get currentEntry() {
        return { key: browser.entry };
      },
    });
    vi.spyOn(globalThis, "scrollY", "get").mockImplementation(() => browser.top);
    vi.spyOn(globalThis, "scrollTo").mockImplementation(((_left: number, top: number) => {
      browser.top = top;
    }) as typeof scrollTo);
    vi.spyOn(document.documentElement, "scrollHeight", "get").mockReturnValue(10_000);
    (await import("./scroll")).startScrollRestoration();
    signal("single-spa:routing-event");
  });
  afterEach(() => vi.unstubAllGlobals());

  it("is the top of a new page, and where the reader was on the way back", () => {
    browser.top = 500;
    goTo("b", "/companies/b", "push");
    expect(browser.top).toBe(0);
    browser.top = 40;
    goTo("a", "/companies/a", "back");
    expect(browser.top).toBe(500);
  });

  it("stays when only the order of the rows changes", () => {
    goTo("b", "/companies/b", "push");
    const scroll = vi.mocked(scrollTo);
    scroll.mockClear();
    goTo("c", "/companies/b?sort=owed", "push");
    expect(scroll).not.toHaveBeenCalled();
  });

  it("survives loading the page again", async () => {
    browser.top = 300;
    signal("pagehide");
    browser.top = 0;
    vi.resetModules();
    (await import("./scroll")).startScrollRestoration();
    signal("single-spa:before-routing-event");
    signal("single-spa:routing-event");
    expect(browser.top).toBe(300);
  });
});
