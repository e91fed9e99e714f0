/** Takes the pictures of the README: `npm run screenshots`. They show the sample, in docs/screens. */

import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { recordWorkedOut } from "./support/api";
import { openBrowser, Visit, type VisitOptions } from "./support/browser";
import { ROOT, startPortal } from "./support/portal";
import { smallPng } from "./support/small-png";

const FOLDER = join(ROOT, "docs/screens");

type Look = Required<Pick<VisitOptions, "width" | "scheme">>;

const SCREENS = {
  companies: "/",
  company: "/companies/cyberdyne",
  "company-what-if": `/companies/cyberdyne?what-if=${encodeURIComponent("s3:+8%:2025-02-01")}`,
  commitment: "/companies/cyberdyne/commitments/1",
  "checkin-missed": "/companies/cyberdyne/commitments/1/checkins/2",
  "checkin-open": "/companies/cyberdyne/commitments/3/checkins/2",
};

/** In pixels; what a page has below goes on as above, row by row. */
const LONGEST = 2420;

const LOOKS: Readonly<Record<string, Look>> = {
  light: { width: 1280, scheme: "light" },
  dark: { width: 1280, scheme: "dark" },
  phone: { width: 390, scheme: "light" },
};

async function take(browser: Browser, url: string, look: string, options: Look): Promise<void> {
  const visit = await Visit.begin(browser, url, options);
  for (const [name, path] of Object.entries(SCREENS)) {
    const page = await visit.open(path);
    await page.waitForLoadState("networkidle");
    // The focus on the title is for readers of the page, not of a picture.
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    const length = await page.evaluate(() => document.documentElement.scrollHeight);
    const clip = { x: 0, y: 0, width: options.width, height: Math.min(length, LONGEST) };
    const picture = await page.screenshot({ fullPage: true, clip });
    await writeFile(join(FOLDER, `${name}-${look}.png`), smallPng(picture));
  }
  await visit.page.close();
}

const portal = await startPortal();
const browser = await openBrowser();
try {
  await mkdir(FOLDER, { recursive: true });
  await recordWorkedOut(portal.url, "cyberdyne");
  for (const [look, options] of Object.entries(LOOKS)) await take(browser, portal.url, look, options);
  console.log(`Pictures in ${FOLDER}`);
} finally {
  await browser.close();
  await portal.stop();
}
