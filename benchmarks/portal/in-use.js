/** What a reader waits for on a page that is open: another company, and each press with many commitments on screen. */
import { LARGE, SMALL } from "./large-company.js";

/** Runs in the page from its first moment: how long the browser took from an input to the picture that answers it. */
const WATCH = `
  globalThis.slowest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) slowest = Math.max(slowest, duration);
  }).observe({ type: "event", durationThreshold: 16 });
`;

/** Shorter than people take between coming to rest on a name and pressing it. */
const DECISION_MS = 200;

/** In the page: ms from the press that comes next until another title and a table stand. */
const SWITCH = `new Promise((resolve) => {
  const titleNow = () => document.getElementById("page-title")?.textContent;
  const before = titleNow();
  addEventListener("pointerdown", ({ timeStamp }) => {
    const look = () => {
      const title = titleNow();
      const isThere = title !== undefined && title !== before && document.querySelector("tbody tr");
      if (isThere) resolve(performance.now() - timeStamp);
      else requestAnimationFrame(look);
    };
    look();
  }, { capture: true, once: true });
})`;

/** In the page: a link under the pointer, where there was none. */
const LINK = `(path) => {
  const style = "position: fixed; inset: 0; z-index: 99";
  const link = Object.assign(document.createElement("a"), { href: path });
  link.style.cssText = style;
  link.addEventListener("click", () => queueMicrotask(() => link.remove()));
  document.body.append(link);
}`;

/**
 * @typedef {object} Switches
 * @property {number[]} chosen ms from the press on a company in the list, as readers choose one, to its first row
 * @property {number[]} sudden the same for a press that nothing announced: it waits for a forecast not made before
 */

/**
 * @param {import("playwright-core").Browser} browser
 * @param {string} origin
 * @returns {Promise<Switches>} each to a company that nobody has read before
 */
export async function companySwitches(browser, origin) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${origin}/companies/${SMALL[0]}`);
  await page.locator("tbody tr").first().waitFor();
  await page.waitForLoadState("networkidle");
  /** @type {Switches} */
  const times = { chosen: [], sudden: [] };
  for (const [index, id] of SMALL.slice(1).entries()) {
    if (index % 2 === 0) times.chosen.push(await choose(page, id));
    else times.sudden.push(await press(page, id));
  }
  await page.close();
  return times;
}

/** @param {import("playwright-core").Page} page @param {string} id @returns {Promise<number>} */
async function choose(page, id) {
  await page.keyboard.press("c");
  const option = page.locator("[role=option]").filter({ hasText: nameOf(id) });
  await option.hover();
  await page.waitForTimeout(DECISION_MS);
  const time = page.evaluate(SWITCH);
  await option.click();
  return /** @type {Promise<number>} */ (time);
}

/** @param {import("playwright-core").Page} page @param {string} id @returns {Promise<number>} */
async function press(page, id) {
  const time = page.evaluate(SWITCH);
  await page.evaluate(`(${LINK})("/companies/${id}")`);
  await page.mouse.click(640, 450);
  return /** @type {Promise<number>} */ (time);
}

/** How the portal writes such an id. @param {string} id */
const nameOf = (id) => id.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());

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
