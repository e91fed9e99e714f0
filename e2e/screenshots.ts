/** Takes the pictures of the README: `npm run screenshots`. They show the sample, in docs/screens. */

import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { recordWorkedOut } from "./support/api";
import { openBrowser, Visit, type VisitOptions } from "./support/browser";
import { billedRows, decimal } from "./support/kept-files";
import { ROOT, startPortal } from "./support/portal";
import { smallPng } from "./support/small-png";

const FOLDER = join(ROOT, "docs/screens");

type Look = Required<Pick<VisitOptions, "width" | "scheme">>;

/** A screen: its address, and what a reader does on it before it is as it should be seen. */
interface Shot {
  readonly path: string;
  readonly prepare?: (page: Page) => Promise<unknown>;
}

const SCREENS: Readonly<Record<string, Shot>> = {
  companies: { path: "/" },
  company: { path: "/companies/cyberdyne" },
  "company-what-if": {
    path: `/companies/cyberdyne?what-if=${encodeURIComponent("s3:+8%:2025-02-01")}`,
  },
  report: { path: "/companies/cyberdyne/report" },
  commitment: { path: "/companies/cyberdyne/commitments/1" },
  "checkin-missed": { path: "/companies/cyberdyne/commitments/1/checkins/2" },
  "checkin-open": { path: "/companies/cyberdyne/commitments/3/checkins/2" },
  compare: { path: "/companies/cyberdyne/commitments/1/compare", prepare: compareOwnFile },
};

/** Compares a file that lacks a row, and has another amount in one. */
async function compareOwnFile(page: Page): Promise<void> {
  const rows = billedRows("cyberdyne", "s3").flatMap((row, index) => {
    if (index === 350) return [];
    return index === 300 ? [{ ...row, nanos: row.nanos - 4_100_000_000n }] : [row];
  });
  const lines = rows.map(({ time, nanos }) => `${time},${decimal(nanos)}`);
  await page.locator("input[type=file]").setInputFiles({
    name: "storage-2024.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(["UsageStartDate,Cost", ...lines].join("\n")),
  });
  await page
    .locator("#content")
    .getByText(/^Your file differs/)
    .waitFor();
}

/** In pixels; what a page has below goes on as above, row by row. */
const LONGEST = 2420;

const LOOKS: Readonly<Record<string, Look>> = {
  light: { width: 1280, scheme: "light" },
  dark: { width: 1280, scheme: "dark" },
  phone: { width: 390, scheme: "light" },
  "phone-dark": { width: 390, scheme: "dark" },
};

async function take(browser: Browser, url: string, look: string, options: Look): Promise<void> {
  const visit = await Visit.begin(browser, url, options);
  for (const [name, { path, prepare }] of Object.entries(SCREENS)) {
    const page = await visit.open(path);
    await prepare?.(page);
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
