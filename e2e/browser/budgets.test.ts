import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { ROOT } from "../support/portal";
import { it } from "../support/reader";

const KB = 1024;

/** What a first visit may cost up to the first figure, on the wire. */
const VISIT = { bytes: 160 * KB, requests: 10 };

/** What each file of a first visit may weigh, as it is sent: one that grows is found before the sum is spent. */
const FILES: Readonly<Record<string, number>> = {
  "@shared/react": 59 * KB,
  "@shared/ui": 14 * KB,
  "@shared/core": 48 * KB,
  "@portal/company-selector": 11 * KB,
  "@portal/commitment-list": 22 * KB,
  "@portal/checkin-details": 24 * KB,
  "@portal/file-comparison": 14 * KB,
};
const DOCUMENT = 8 * KB;

const PAGES = {
  "all companies": { path: "/", answer: "tbody tr" },
  "a company": { path: "/companies/cyberdyne", answer: "tbody tr" },
  "a commitment": { path: "/companies/cyberdyne/commitments/1", answer: "#page-title" },
  "a check-in": { path: "/companies/cyberdyne/commitments/1/checkins/2", answer: "#page-title" },
};

describe("the files of a first visit", () => {
  it("are each within their budget", async () => {
    const { imports } = JSON.parse(await readFile(join(ROOT, "dist/importmap.json"), "utf8")) as {
      imports: Record<string, string>;
    };
    const sizeOf = async (path: string) => (await stat(join(ROOT, `dist${path}.br`))).size;
    const files = Object.entries(FILES).map(async ([name, budget]) => ({
      name,
      budget,
      size: await sizeOf(imports[name] ?? `/${name}`),
    }));
    const document = { name: "the document", budget: DOCUMENT, size: await sizeOf("/index.html") };
    const over = [document, ...(await Promise.all(files))].filter(({ size, budget }) => size > budget);
    expect(over).toEqual([]);
  });
});

describe("a first visit", () => {
  it.for(Object.entries(PAGES))(
    "to %s is within its budget of bytes and requests",
    async ([, { path, answer }], { visit, browser, origin }) => {
      // The first reader of all waits for the forecast, and their browser loads meanwhile what comes later.
      await visit.goTo(path);
      await visit.page.locator(answer).first().waitFor();
      const context = await browser.newContext();
      const cost = await costOfVisit(await context.newPage(), origin + path, answer);
      await context.close();
      expect(cost.requests).toBeLessThanOrEqual(VISIT.requests);
      expect(cost.bytes).toBeLessThanOrEqual(VISIT.bytes);
    },
  );
});

/** What had been sent when the answer stood: the first figures of a page. */
async function costOfVisit(
  page: Page,
  url: string,
  answer: string,
): Promise<{ bytes: number; requests: number }> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Network.enable");
  const loads: { bytes: number; at: number }[] = [];
  let began = 0;
  devtools.on("Network.requestWillBeSent", ({ timestamp }) => {
    began ||= timestamp;
  });
  devtools.on("Network.loadingFinished", ({ encodedDataLength, timestamp }) => {
    loads.push({ bytes: encodedDataLength, at: (timestamp - began) * 1000 });
  });
  await page.addInitScript((selector) => {
    new MutationObserver((_records, observer) => {
      if (!document.querySelector(selector)) return;
      observer.disconnect();
      performance.mark("answer");
    }).observe(document, { childList: true, subtree: true });
  }, answer);
  await page.goto(url);
  await page.locator(answer).first().waitFor();
  const stood = await page.evaluate(() => performance.getEntriesByName("answer")[0]?.startTime ?? 0);
  const before = loads.filter(({ at }) => at <= stood);
  return { bytes: before.reduce((sum, { bytes }) => sum + bytes, 0), requests: before.length };
}
