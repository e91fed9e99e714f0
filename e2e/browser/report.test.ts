import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import { recordWorkedOut } from "../support/api";
import { axeViolations, OF_COLOURS } from "../support/axe";
import { openBrowser, Visit, type VisitOptions } from "../support/browser";
import { type BillingRow, type DataDir, type Promised, writeDataDir } from "../support/data-dir";
import { askOracle, commitmentOf, companyOf } from "../support/oracle";
import { type PdfPages, printed } from "../support/pdf";
import { type Portal, startPortal } from "../support/portal";
import { dollars, nanos } from "../support/words";

const FORMATS = ["A4", "Letter"] as const;
/** What is told of past forecasts, which comes after the rest. */
const RECORD = /forecasts of periods that have closed/;

let browser: Browser;
beforeAll(async () => {
  // A report tells of past forecasts; they are worked out beside the start of the portal.
  await recordWorkedOut(inject("portal").url, "cyberdyne");
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Opens a report and waits until everything is on it. */
async function openReport(visit: Visit, path: string): Promise<void> {
  const page = await visit.open(path);
  await page.getByText("Sources: ").waitFor();
  await page.locator("article[aria-busy=false]").waitFor();
}

function count(pages: PdfPages, words: string): number {
  return pages.join(" ").split(words).length - 1;
}

describe("the report of a company, printed", () => {
  let visit: Visit;
  const begin = async (options: VisitOptions = {}) => {
    visit = await Visit.begin(browser, inject("portal").url, options);
  };
  beforeEach(() => begin());
  afterEach(() => visit.end());

  it.each(FORMATS)("is one page of %s with the answer, the rules and the files", async (format) => {
    const { owed } = companyOf(askOracle(), "cyberdyne");
    await openReport(visit, "/companies/cyberdyne/report");
    const [page = "", ...others] = await printed(visit.page, format);
    expect(others).toEqual([]);
    expect(page).toContain(
      "Cyberdyne: spend commitments as of 1 Jan 2025 00:00 UTC · data through 31 Dec 2024",
    );
    expect(page).toContain(`met 15 of its 20 closed periods and owes ${dollars(nanos(owed))}`);
    for (const words of ["Every period", "S3 storage", "EC2 compute", "SageMaker training", "All 4"]) {
      expect(page).toContain(words);
    }
    expect(page).toContain("A surplus never offsets another period.");
    expect(page).toMatch(/Sources: aws_billing_data\.csv \(SHA-256 [0-9a-f]{8}…, 7,955 rows\)/);
    expect(page).toContain("Page 1 of 1");
    expect(page, "what can only be pressed stays on the screen").not.toContain("Print or save");
  });

  it("has the periods of each commitment on pages of their own, with totals that add up", async () => {
    const { commitments } = companyOf(askOracle(), "cyberdyne");
    await openReport(visit, "/companies/cyberdyne/report?pages=commitments");
    const pages = await printed(visit.page, "A4");
    expect(pages).toHaveLength(1 + commitments.length);
    pages.forEach((page, index) => {
      expect(page).toContain("Cyberdyne · as of 1 Jan 2025 00:00 UTC · data through 31 Dec 2024");
      expect(page).toContain(`Page ${index + 1} of ${pages.length}`);
      expect(page).toContain("Cyberdyne: spend commitments");
    });
    const s3 = commitmentOf(companyOf(askOracle(), "cyberdyne"), "1");
    const page = pages.find((each) => each.includes("S3 storage s3 · every month · 24 periods")) ?? "";
    const closed = s3.checkins.filter(({ verdict }) => verdict === "met" || verdict === "missed");
    const sum = (amounts: readonly string[]) =>
      dollars(amounts.reduce((total, amount) => total + nanos(amount), 0n));
    expect(page).toContain(
      `Owed so far ${sum(closed.map(({ amount }) => amount))} ${sum(closed.map(({ actual }) => actual))}`,
    );
    expect(page).toContain(dollars(nanos(s3.owed)));
    expect(page).toContain("12 periods");
  });

  it("is the same from a phone in the dark as from a desk", async () => {
    await openReport(visit, "/companies/cyberdyne/report");
    await visit.page.getByText(RECORD).waitFor();
    const desk = await printed(visit.page, "A4");
    await visit.end();
    await begin({ width: 390, scheme: "dark" });
    await openReport(visit, "/companies/cyberdyne/report");
    await visit.page.getByText(RECORD).waitFor();
    expect(await printed(visit.page, "A4")).toEqual(desk);
  });

  it("says of a past day what was counted, and nothing of later data", async () => {
    await openReport(visit, "/companies/cyberdyne/report?as-of=2024-07-01");
    const [page = ""] = await printed(visit.page, "Letter");
    expect(page).toContain("as of 1 Jul 2024 00:00 UTC · counts rows before 1 Jul 2024");
    expect(page).not.toContain("data through");
  });

  it("can be read by everyone on the screen, in both themes and at every width", async () => {
    await openReport(visit, "/companies/cyberdyne/report?pages=commitments");
    for (const width of [1280, 390]) {
      await visit.page.setViewportSize({ width, height: 800 });
      for (const colorScheme of ["light", "dark"] as const) {
        await visit.page.emulateMedia({ colorScheme });
        const rules = colorScheme === "dark" ? OF_COLOURS : undefined;
        expect(await axeViolations(visit.page, rules), `${width} pixels, ${colorScheme}`).toEqual([]);
      }
    }
    await visit.page.setViewportSize({ width: 320, height: 800 });
    await expect
      .poll(() => visit.page.evaluate(() => document.documentElement.scrollWidth - innerWidth))
      .toBeLessThanOrEqual(0);
  });

  it("is asked for on the page of the company, and leads back to it", async () => {
    const page = await visit.open("/companies/cyberdyne?as-of=2024-07-01");
    await page.getByRole("link", { name: "Report" }).click();
    await expect.poll(() => page.locator("#page-title").innerText()).toBe("Cyberdyne: spend commitments");
    expect(visit.address).toBe("/companies/cyberdyne/report?as-of=2024-07-01");
    await page.getByRole("button", { name: "With all periods" }).click();
    await page.getByRole("table", { name: "Closed periods of S3 storage" }).waitFor();
    await page.getByRole("navigation", { name: "Breadcrumb" }).getByRole("link").click();
    await expect.poll(() => page.locator("#page-title").innerText()).toBe("Cyberdyne");
  });
});

describe("the report of a large company, printed", () => {
  let data: DataDir;
  let portal: Portal;
  let visit: Visit;
  beforeAll(async () => {
    data = await writeDataDir(ROWS, COMMITMENTS);
    portal = await startPortal(data.path);
  });
  afterAll(async () => {
    await portal.stop();
    await data.remove();
  });
  beforeEach(async () => {
    visit = await Visit.begin(browser, portal.url);
  });
  afterEach(() => visit.end());

  it.each(FORMATS)("is one page of %s for a dozen commitments", async (format) => {
    await openReport(visit, "/companies/dozen/report");
    const pages = await printed(visit.page, format);
    expect(pages).toHaveLength(1);
    for (const { name } of DOZEN) expect(count(pages, name), name).toBeGreaterThanOrEqual(2);
    expect(pages[0]).toContain("All 12");
    expect(pages[0]).toContain("Sources: ");
  });

  it("goes on over pages with its heads again and every row whole", async () => {
    await openReport(visit, "/companies/long/report?pages=commitments");
    const pages = await printed(visit.page, "A4");
    expect(pages.length).toBeGreaterThan(3);
    const ofPeriods = pages.slice(1);
    for (const page of ofPeriods) expect(page).toContain("Check-in Period Promised Spent Difference");
    const rows = Array.from({ length: 120 }, (_, number) => `${number + 1} ${dayWords(number)} $3.00 $1.50`);
    for (const words of rows) expect(count(ofPeriods, ` ${words}`), words).toBe(1);
    expect(count(ofPeriods, "Owed so far"), "the totals stand once, at the end").toBe(1);
  });

  it("prints a name as it is, whatever signs are in it", async () => {
    await openReport(visit, `/companies/${encodeURIComponent(ODD)}/report?pages=commitments`);
    const pages = await printed(visit.page, "A4");
    for (const page of pages) expect(page).toContain(`${ODD} · as of`);
  });
});

const ODD = 'Ünï "cøde" \\ {} & <b>';
const DAY = 86_400_000;
const midnight = (number: number) =>
  `${new Date(Date.UTC(2024, 0, 1) + number * DAY).toISOString().slice(0, 10)} 00:00:00`;

function dayWords(number: number): string {
  return new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  })
    .format(Date.UTC(2024, 0, 1) + number * DAY)
    .replace("Sept", "Sep");
}

function monthly(months: number, periods: number, amount: string): Promised["checkins"] {
  const first = (index: number) =>
    `${new Date(Date.UTC(2024, index * months, 1)).toISOString().slice(0, 10)} 00:00:00`;
  return Array.from({ length: periods }, (_, index) => ({
    start: first(index),
    end: first(index + 1),
    amount,
  }));
}

const NAMES =
  "Storage Compute Logs Training Archive Database Functions Transfer Support Warehouse Streams Queue";
const DOZEN: readonly Promised[] = NAMES.split(" ").map((name, index) => ({
  id: index + 1,
  name: `${name} platform`,
  company: "dozen",
  service: "ec2",
  checkins: monthly([1, 3, 4, 6][index % 4] ?? 1, [24, 8, 6, 4][index % 4] ?? 1, index % 2 ? "90" : "25"),
}));

const COMMITMENTS: readonly Promised[] = [
  ...DOZEN,
  {
    id: 1,
    name: "A day each",
    company: "long",
    service: "ec2",
    checkins: Array.from({ length: 120 }, (_, number) => ({
      start: midnight(number),
      end: midnight(number + 1),
      amount: "3",
    })),
  },
  { id: 1, name: "Odd", company: ODD, service: "ec2", checkins: monthly(1, 3, "1") },
];

const ROWS: readonly BillingRow[] = ["dozen", "long", ODD].flatMap((company) =>
  Array.from({ length: 366 }, (_, number) => ({
    company,
    service: "ec2",
    time: midnight(number).replace("00:00:00", "05:00:00"),
    cost: "1.50",
  })),
);
