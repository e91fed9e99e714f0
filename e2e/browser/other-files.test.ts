import { describe, expect } from "vitest";
import { askApi } from "../support/api";
import { axeViolations } from "../support/axe";
import { expectedOwed } from "../support/estimates";
import { askOracle, commitmentOf, companyOf, found } from "../support/oracle";
import { LONG, MANY, ODD, RICH, SILENT } from "../support/other-files";
import { it } from "../support/reader";
import { dollars, nanos } from "../support/words";

describe("the portal with other files", () => {
  it.override("origin", ({ otherPortal }) => otherPortal.url);

  const pathOf = (...parts: readonly string[]) => `/companies/${parts.map(encodeURIComponent).join("/")}`;

  it("lists every company that promised something, and what it owes", async ({
    visit,
    screen,
    otherPortal,
  }) => {
    await visit.open("/");
    const rows = await screen.columns("Companies", ["Company", "Owed so far"]);
    const owed = Object.fromEntries(rows.map(([name, amount]) => [name?.split("\n")[0], amount]));
    const companies = askOracle(otherPortal).filter(({ commitments }) => commitments.length > 0);
    expect(Object.values(owed).sort()).toEqual(companies.map(({ owed }) => dollars(nanos(owed))).sort());
    expect(Object.keys(owed)).toContain(ODD);
  });

  it("opens names with spaces, slashes and signs, down to the rows", async ({ visit, screen }) => {
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

  it("tells the end of a contract whose first period outlasts the second", async ({ visit, screen }) => {
    await visit.open(pathOf(ODD));
    const [odd] = await screen.columns("Commitments", ["Next period"]);
    expect(odd?.[0]).toBe("None left\nended 31 Dec 2023");
  });

  it("shows a service that was never billed as no data, and owing nothing", async ({ visit, screen }) => {
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

  it("shows a company that only promised, without any bill", async ({ visit, screen }) => {
    await visit.open(pathOf(SILENT));
    expect(await screen.content.innerText()).toContain("was never loaded");
    await visit.open(`${pathOf(SILENT)}?as-of=2023-06-01`);
    expect(await screen.content.innerText()).toContain("was never loaded");
    await visit.open(`${pathOf(SILENT)}/commitments/1/checkins/1`);
    expect(await screen.content.innerText()).toContain("No spend on s3 has ever been loaded");
  });

  it("shows ten billion in full and one cent exactly", async ({ visit, screen, otherPortal }) => {
    const rich = companyOf(askOracle(otherPortal), RICH);
    await visit.open(`${pathOf(RICH)}/commitments/1/checkins/1`);
    expect(await screen.content.innerText()).toContain(
      "$10,000,000,000.00 spent of $12,345,678,901.23 promised",
    );
    await visit.open(pathOf(RICH));
    expect(await screen.figure("Owed so far").innerText()).toBe(dollars(nanos(rich.owed)));
    await visit.open(`${pathOf(RICH)}/commitments/2`);
    expect(await screen.content.innerText()).toContain("$0.01");
  });

  it("draws five hundred commitments in parts, and sums them all", async ({ visit, screen, otherPortal }) => {
    const many = companyOf(askOracle(otherPortal), MANY);
    const { summary } = await askApi(otherPortal.url).getCompanySummary({ companyId: MANY });
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

  it("draws a contract of a thousand periods, and opens one in the middle", async ({
    visit,
    screen,
    otherPortal,
  }) => {
    const { owed } = commitmentOf(companyOf(askOracle(otherPortal), MANY), "1000");
    await visit.open(`${pathOf(MANY)}/commitments/1000`);
    expect(await screen.figure("Owed so far").innerText()).toBe(dollars(nanos(owed)));
    await visit.open(`${pathOf(MANY)}/commitments/1000/checkins/500`);
    expect(await screen.title.innerText()).toBe("Check-in 500 of 1,000");
  });

  it.for(["/", pathOf(ODD), pathOf(LONG), pathOf(RICH), pathOf(MANY), `${pathOf(MANY)}/commitments/1000`])(
    "fits a phone and a desk and is accessible on both: %s",
    async (path, { visit }) => {
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
