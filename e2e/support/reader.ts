import type { Browser } from "playwright-core";
import { inject, test } from "vitest";
import { openBrowser, Visit, type VisitOptions } from "./browser";
import { writeDataDir } from "./data-dir";
import { Host } from "./host-page";
import { COMMITMENTS, ROWS } from "./other-files";
import { startPortal } from "./portal";
import { Screen } from "./screen";
import { Embedding } from "./widget";

interface ReaderFixtures {
  /** One for all files: to start it costs as much as several tests. */
  readonly browser: Browser;
  /** A portal with other files than the sample, and the folder where they are. */
  readonly otherPortal: { readonly url: string; readonly dataDir: string };
  /** Where the portal is; a test of another one overrides it. */
  readonly origin: string;
  /** How the reader comes; a test that comes in another way overrides it. */
  readonly arrival: VisitOptions;
  readonly visit: Visit;
  readonly screen: Screen;
  readonly host: Host;
  /** A page of another team that the reader opens. */
  readonly embedding: Embedding;
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
    { scope: "worker" },
  ],
  otherPortal: [
    // biome-ignore lint/correctness/noEmptyPattern: what a fixture takes has to be written as a pattern.
    async ({}, use) => {
      const files = await writeDataDir(ROWS, COMMITMENTS);
      try {
        const { url, stop } = await startPortal(files.path);
        await use({ url, dataDir: files.path });
        await stop();
      } finally {
        await files.remove();
      }
    },
    // Longer than for a file would be longer than it needs: it works out past forecasts all the while.
    { scope: "file" },
  ],
  origin: inject("portal").url,
  arrival: {},
  visit: async ({ browser, origin, arrival, task }, use) => {
    const visit = await Visit.begin(browser, origin, arrival);
    await use(visit);
    await (task.result?.state === "fail" ? visit.abandon() : visit.end());
  },
  screen: async ({ visit }, use) => use(new Screen(visit.page)),
  host: [
    // biome-ignore lint/correctness/noEmptyPattern: what a fixture takes has to be written as a pattern.
    async ({}, use) => {
      const host = await Host.start(inject("hostOrigin"), inject("portal").url);
      await use(host);
      await host.stop();
    },
    { scope: "file" },
  ],
  embedding: async ({ visit, host }, use) => use(new Embedding(visit.page, host)),
});
