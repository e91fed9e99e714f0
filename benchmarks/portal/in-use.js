/** What a reader waits for on a page that is open: another company, and each press with many commitments on screen. */
import { LARGE, SMALL } from "./large-company.js";

/** Runs in the page from its first moment: how long the browser took from an input to the picture that answers it. */
const WATCH = `
  globalThis.slowest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) slowest = Math.max(slowest, duration);
  }).observe({ type: "event", durationThreshold: 16 });
`;

/** In the page: ms from now until the title is this one and a table stands; \`go\` leads there. */
const SWITCH = `(path) => new Promise((resolve) => {
  const began = performance.now();
  const name = document.getElementById("page-title").textContent;
  const look = () => {
    const title = document.getElementById("page-title")?.textContent;
    if (title === undefined || title === name || !document.querySelector("tbody tr")) return requestAnimationFrame(look);
    resolve(performance.now() - began);
  };
  const link = Object.assign(document.createElement("a"), { href: path });
  document.body.append(link);
  link.click();
  link.remove();
  look();
})`;

/**
 * @param {import("playwright-core").Browser} browser
 * @param {string} origin
 * @returns {Promise<number[]>} ms from a press on a company to its first row, each company not read before
 */
export async function companySwitches(browser, origin) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${origin}/companies/${SMALL[0]}`);
  await page.locator("tbody tr").first().waitFor();
  await page.waitForLoadState("networkidle");
  const times = [];
  for (const id of SMALL.slice(1)) times.push(await page.evaluate(`(${SWITCH})("/companies/${id}")`));
  await page.close();
  return times;
}

/**
 * @param {import("playwright-core").Browser} browser
 * @param {string} origin
 * @returns {Promise<Record<string, number>>} what was pressed -> ms to the picture that answers it; at most 16 reads 0
 */
export async function interactions(browser, origin) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.addInitScript(WATCH);
  await page.goto(`${origin}/companies/${LARGE.id}`);
  await page.locator("tbody tr").first().waitFor();
  await page.waitForLoadState("networkidle");
  const content = page.locator("#content");
  const presses = {
    filter: content.locator("button[aria-pressed=false]").filter({ hasNotText: "What if" }).first(),
    "sort by name": content.locator("thead button").first(),
    "sort by owed": content.locator("thead button").filter({ hasText: "Owed" }).first(),
    "open a what-if": content.getByRole("button", { name: "What if?" }),
  };
  /** @type {Record<string, number>} */
  const times = {};
  for (const [name, button] of Object.entries(presses)) {
    await page.evaluate("slowest = 0");
    await button.click();
    // Event timing is reported after the frame that it measures.
    await page.waitForTimeout(500);
    times[name] = /** @type {number} */ (await page.evaluate("slowest"));
  }
  await page.close();
  return times;
}
