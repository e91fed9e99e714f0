import type { Browser } from "playwright-core";
import { inject, test } from "vitest";
import { openBrowser, Visit, type VisitOptions } from "./browser";
import { Screen } from "./screen";

interface ReaderFixtures {
  readonly browser: Browser;
  /** How the reader comes; a test that comes in another way overrides it. */
  readonly arrival: VisitOptions;
  readonly visit: Visit;
  readonly screen: Screen;
}

/** A test by a reader of the portal with the sample, who leaves without a complaint of the browser's. */
export const it = test.extend<ReaderFixtures>({
  browser: [
    // biome-ignore lint/correctness/noEmptyPattern: what a fixture takes has to be written as a pattern.
    async ({}, use) => {
      const browser = await openBrowser();
      await use(browser);
      await browser.close();
    },
    { scope: "file" },
  ],
  arrival: {},
  visit: async ({ browser, arrival }, use) => {
    const visit = await Visit.begin(browser, inject("portal").url, arrival);
    await use(visit);
    await visit.end();
  },
  screen: async ({ visit }, use) => use(new Screen(visit.page)),
});
