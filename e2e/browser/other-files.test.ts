import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { askApi } from "../support/api";
import { axeViolations } from "../support/axe";
import { openBrowser, Visit } from "../support/browser";
import { type BillingRow, type DataDir, type Promised, writeDataDir } from "../support/data-dir";
import { expectedOwed } from "../support/estimates";
import { askOracle, commitmentOf, companyOf, found } from "../support/oracle";
import { type Portal, startPortal } from "../support/portal";
import { Screen } from "../support/screen";
import { dollars, nanos } from "../support/words";

const ODD = "Ünï cøde/& Sons? 100% #1";
const LONG = `${"very-long-name-".repeat(6)}of-100-chars`.padEnd(100, "x");
const SILENT = "promises-only";
const MANY = "many";
const RICH = "rich";

const day = (number: number) => new Date(Date.UTC(2023, 0, 1 + number)).toISOString().slice(0, 10);
const midnight = (number: number) => `${day(number)} 00:00:00`;

const ROWS: readonly BillingRow[] = [
  { company: ODD, service: "s3/eu west", time: "2023-01-10 13:00:00", cost: "12.345678901" },
  { company: ODD, service: "s3/eu west", time: "2023-01-11 13:00:00", cost: "-41.2" },
  { company: LONG, service: "ec2", time: "2023-01-05 00:00:00", cost: "0.01" },
  ...[10, 11, 12, 13].map((hour) => ({
    company: RICH,
    service: "ec2",
    time: `2023-02-${hour} 01:00:00`,
    cost: "2500000000.00",
  })),
  { company: RICH, service: "s3", time: "2023-02-01 01:00:00", cost: "0.004" },
  ...Array.from({ length: 1200 }, (_, number) => ({
    company: MANY,
    service: "ec2",
    time: `${day(number)} 05:00:00`,
    cost: number % 7 === 0 ? "0.5" : "1.25",
  })),
];

const year = { start: "2023-01-01 00:00:00", end: "2024-01-01 00:00:00" };
const COMMITMENTS: readonly Promised[] = [
  {
    id: "a/b c",
    name: 'Odd "name" <b>of</b> it, 50% & more',
    company: ODD,
    service: "s3/eu west",
    checkins: [
      { start: "2023-01-10 12:30:00", end: "2023-01-11 13:00:00", amount: "12.35" },
      { ...year, amount: "10" },
    ],
  },
  {
    id: 1,
    name: "No spend at all",
    company: ODD,
    service: "sagemaker",
    checkins: [{ ...year, amount: "100" }],
  },
  { id: 1, name: LONG, company: LONG, service: "ec2", checkins: [{ ...year, amount: "0.01" }] },
  { id: 1, name: "Before any bill", company: SILENT, service: "s3", checkins: [{ ...year, amount: "5" }] },
  {
    id: 1,
    name: "Ten billion",
    company: RICH,
    service: "ec2",
    checkins: [{ ...year, amount: "12345678901.23" }],
  },
  { id: 2, name: "One cent", company: RICH, service: "s3", checkins: [{ ...year, amount: "0.01" }] },
  {
    id: 1000,
    name: "A thousand periods",
    company: MANY,
    service: "ec2",
    checkins: Array.from({ length: 1000 }, (_, number) => ({
      start: midnight(number),
      end: midnight(number + 1),
      amount: "1",
    })),
  },
  ...Array.from({ length: 499 }, (_, number) => ({
    id: number + 1,
    name: `Commitment ${number + 1}`,
    company: MANY,
    service: "ec2",
    checkins: [
      { start: midnight(number), end: midnight(number + 30), amount: `${30 + (number % 9)}.05` },
      { start: midnight(1190), end: midnight(1250), amount: "50" },
    ],
  })),
];

describe("the portal with other files", () => {
  let files: DataDir;
  let portal: Portal;
  let browser: Browser;
  let visit: Visit;
  let screen: Screen;
  beforeAll(async () => {
    files = await writeDataDir(ROWS, COMMITMENTS);
    [portal, browser] = await Promise.all([startPortal(files.path), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await portal.stop();
    await files.remove();
  });
  beforeEach(async () => {
    visit = await Visit.begin(browser, portal.url);
    screen = new Screen(visit.page);
  });
  afterEach(() => visit.end());

  const oracle = (company: string) => companyOf(askOracle({ dataDir: files.path }), company);
  const pathOf = (...parts: readonly string[]) => `/companies/${parts.map(encodeURIComponent).join("/")}`;

  it("lists every company that promised something, and what it owes", async () => {
    await visit.open("/");
    const rows = await screen.columns("Companies", ["Company", "Owed so far"]);
    const owed = Object.fromEntries(rows.map(([name, amount]) => [name?.split("\n")[0], amount]));
    const companies = askOracle({ dataDir: files.path }).filter(({ commitments }) => commitments.length > 0);
    expect(Object.values(owed).sort()).toEqual(companies.map(({ owed }) => dollars(nanos(owed))).sort());
    expect(Object.keys(owed)).toContain(ODD);
  });

  it("opens names with spaces, slashes and signs, down to the rows", async () => {
    await visit.open("/");
    await screen.link(ODD).click();
    await expect.poll(() => screen.title.innerText()).toBe(ODD);
    await screen
      .table("Commitments")
      .getByRole("link", { name: 'Odd "name" <b>of</b> it, 50% & more' })
      .click();
    await expect.poll(() => screen.title.innerText()).toBe('Odd "name" <b>of</b> it, 50% & more');
    await screen.table("Closed periods").getByRole("link").last().click();
    await expect.poll(() => screen.title.innerText()).toBe("Check-in 2 of 2");
    expect(await screen.content.innerText()).toContain(
      "Missed by under $0.01: $12.35 spent of $12.35 promised.",
    );
    expect(await screen.rows("The one row behind $12.35")).toEqual([
      ["10 Jan 2023 13:00", "$12.35", "$12.35", "aws_billing_data.csv", "2"],
    ]);
  });

  it("tells the end of a contract whose first period outlasts the second", async () => {
    await visit.open(pathOf(ODD));
    const [odd] = await screen.columns("Commitments", ["Next period"]);
    expect(odd?.[0]).toBe("None left\nended 31 Dec 2023");
  });

  it("shows a service that was never billed as no data, and owing nothing", async () => {
    await visit.open(pathOf(ODD));
    const content = await screen.content.innerText();
    expect(content).toContain("No spend at all cannot be measured: no spend on sagemaker was ever loaded");
    await screen.table("Commitments").getByRole("link", { name: "No spend at all" }).click();
    await expect.poll(() => screen.title.innerText()).toBe("No spend at all");
    expect(await screen.rows("Closed periods")).toEqual([
      ["1", "1 Jan – 31 Dec 2023", "$100.00", "$0.00", "–", "0", "No data", "$0.00"],
    ]);
    expect(await screen.content.innerText()).not.toMatch(/\b[1-9]\d* (met|missed)\b/);
  });

  it("shows a company that only promised, without any bill", async () => {
    await visit.open(pathOf(SILENT));
    expect(await screen.content.innerText()).toContain("was never loaded");
    await visit.open(`${pathOf(SILENT)}?as-of=2023-06-01`);
    expect(await screen.content.innerText()).toContain("was never loaded");
    await visit.open(`${pathOf(SILENT)}/commitments/1/checkins/1`);
    expect(await screen.content.innerText()).toContain("No spend on s3 has ever been loaded");
  });

  it("shows ten billion in full and one cent exactly", async () => {
    const rich = oracle(RICH);
    await visit.open(`${pathOf(RICH)}/commitments/1/checkins/1`);
    expect(await screen.content.innerText()).toContain(
      "$10,000,000,000.00 spent of $12,345,678,901.23 promised",
    );
    await visit.open(pathOf(RICH));
    expect(await screen.figure("Owed so far").innerText()).toBe(dollars(nanos(rich.owed)));
    await visit.open(`${pathOf(RICH)}/commitments/2`);
    expect(await screen.content.innerText()).toContain("$0.01");
  });

  it("draws five hundred commitments in parts, and sums them all", async () => {
    const many = oracle(MANY);
    const { summary } = await askApi(portal.url).getCompanySummary({ companyId: MANY });
    await visit.open(`${pathOf(MANY)}?show=all`);
    await expect.poll(() => screen.figure("Owed so far").innerText()).toBe(dollars(nanos(many.owed)));
    await expect.poll(async () => (await screen.rows("Commitments")).length).toBe(50);
    await expect
      .poll(async () => (await screen.totals("Commitments"))[0]?.map((cell) => cell.split("\n")[0]))
      .toEqual(expect.arrayContaining(["All 500", expectedOwed(found(summary?.outlook, "outlook"))]));
    await screen.button(/^Next$/).click();
    await screen.page.getByText("Commitments 51 to 100 of 500").waitFor();
    await expect.poll(async () => (await screen.rows("Commitments")).length).toBe(50);
  });

  it("draws a contract of a thousand periods, and opens one in the middle", async () => {
    const { owed } = commitmentOf(oracle(MANY), "1000");
    await visit.open(`${pathOf(MANY)}/commitments/1000`);
    expect(await screen.figure("Owed so far").innerText()).toBe(dollars(nanos(owed)));
    await visit.open(`${pathOf(MANY)}/commitments/1000/checkins/500`);
    expect(await screen.title.innerText()).toBe("Check-in 500 of 1,000");
  });

  it.each(["/", pathOf(ODD), pathOf(LONG), pathOf(RICH), pathOf(MANY), `${pathOf(MANY)}/commitments/1000`])(
    "fits a phone and a desk and is accessible on both: %s",
    async (path) => {
      await visit.page.setViewportSize({ width: 320, height: 800 });
      await visit.open(path);
      for (const width of [320, 1280]) {
        await visit.page.setViewportSize({ width, height: 800 });
        // Pictures are drawn anew for their width.
        await expect
          .poll(() => visit.page.evaluate(() => document.documentElement.scrollWidth), {
            message: `${width}`,
          })
          .toBeLessThanOrEqual(width);
        expect(await axeViolations(visit.page), `${width} pixels`).toEqual([]);
      }
    },
  );
});
