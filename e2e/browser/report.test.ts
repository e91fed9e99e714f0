import { beforeAll, describe, expect, inject } from "vitest";
import { recordWorkedOut } from "../support/api";
import { axeViolations, OF_COLOURS } from "../support/axe";
import type { Visit } from "../support/browser";
import { askOracle, commitmentOf, companyOf } from "../support/oracle";
import { DOZEN, LENGTHY, QUOTED } from "../support/other-files";
import { type PdfPages, printed } from "../support/pdf";
import { it } from "../support/reader";
import { dollars, nanos } from "../support/words";

const FORMATS = ["A4", "Letter"] as const;
/** What is told of past forecasts, which comes after the rest. */
const RECORD = /forecasts of periods that have closed/;

// A report tells of past forecasts; they are worked out beside the start of the portal.
beforeAll(() => recordWorkedOut(inject("portal").url, "cyberdyne"));

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
  it.for(FORMATS)("is one page of %s with the answer, the rules and the files", async (format, { visit }) => {
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

  it("has the periods of each commitment on pages of their own, with totals that add up", async ({
    visit,
  }) => {
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

  it("is the same from a phone in the dark as from a desk", async ({ visit }) => {
    await openReport(visit, "/companies/cyberdyne/report");
    await visit.page.getByText(RECORD).waitFor();
    const desk = await printed(visit.page, "A4");
    await visit.page.setViewportSize({ width: 390, height: 800 });
    await visit.page.emulateMedia({ colorScheme: "dark" });
    await openReport(visit, "/companies/cyberdyne/report");
    await visit.page.getByText(RECORD).waitFor();
    expect(await printed(visit.page, "A4")).toEqual(desk);
  });

  it("says of a past day what was counted, and nothing of later data", async ({ visit }) => {
    await openReport(visit, "/companies/cyberdyne/report?as-of=2024-07-01");
    const [page = ""] = await printed(visit.page, "Letter");
    expect(page).toContain("as of 1 Jul 2024 00:00 UTC · counts rows before 1 Jul 2024");
    expect(page).not.toContain("data through");
  });

  it("can be read by everyone on the screen, in both themes and at every width", async ({ visit }) => {
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

  it("is asked for on the page of the company, and leads back to it", async ({ visit }) => {
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
  it.override("origin", ({ otherPortal }) => otherPortal.url);

  it.for(FORMATS)("is one page of %s for a dozen commitments", async (format, { visit }) => {
    await openReport(visit, "/companies/dozen/report");
    const pages = await printed(visit.page, format);
    expect(pages).toHaveLength(1);
    for (const { name } of DOZEN) expect(count(pages, name), name).toBeGreaterThanOrEqual(2);
    expect(pages[0]).toContain("All 12");
    expect(pages[0]).toContain("Sources: ");
  });

  it("goes on over pages with its heads again and every row whole", async ({ visit }) => {
    await openReport(visit, `/companies/${LENGTHY}/report?pages=commitments`);
    const pages = await printed(visit.page, "A4");
    expect(pages.length).toBeGreaterThan(3);
    const ofPeriods = pages.slice(1);
    for (const page of ofPeriods) expect(page).toContain("Check-in Period Promised Spent Difference");
    const rows = Array.from({ length: 120 }, (_, number) => `${number + 1} ${dayWords(number)} $3.00 $1.50`);
    for (const words of rows) expect(count(ofPeriods, ` ${words}`), words).toBe(1);
    expect(count(ofPeriods, "Owed so far"), "the totals stand once, at the end").toBe(1);
  });

  it("prints a name as it is, whatever signs are in it", async ({ visit }) => {
    await openReport(visit, `/companies/${encodeURIComponent(QUOTED)}/report?pages=commitments`);
    const pages = await printed(visit.page, "A4");
    for (const page of pages) expect(page).toContain(`${QUOTED} · as of`);
  });
});

function dayWords(number: number): string {
  return new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  })
    .format(Date.UTC(2024, 0, 1 + number))
    .replace("Sept", "Sep");
}
