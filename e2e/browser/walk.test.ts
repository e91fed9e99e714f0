import { describe, expect } from "vitest";
import { Visit } from "../support/browser";
import { askOracle, commitmentOf, companyOf, found } from "../support/oracle";
import { it } from "../support/reader";
import { Screen } from "../support/screen";
import { dollars, nanos, period } from "../support/words";

describe("a reader", () => {
  it.override({ arrival: { height: 480 } });

  it("gets from all companies to the rows that prove a shortfall, by clicks alone", async ({
    visit,
    screen,
  }) => {
    const s3 = commitmentOf(companyOf(askOracle(), "cyberdyne"), "1");
    const missed = found(
      s3.checkins.find(({ verdict }) => verdict === "missed"),
      "missed check-in",
    );
    await visit.open("/");
    await screen.link("Cyberdyne").click();
    await expect.poll(() => screen.title.innerText()).toBe("Cyberdyne");
    await screen.table("Commitments").getByRole("link", { name: "S3 storage" }).click();
    await expect.poll(() => screen.title.innerText()).toBe("S3 storage");
    await screen
      .table("Closed periods")
      .getByRole("link", { name: period(missed) })
      .click();
    await expect.poll(() => screen.title.innerText()).toBe(`Check-in ${missed.number} of 24`);
    const shortfall = dollars(nanos(missed.shortfall ?? ""));
    const spent = dollars(nanos(missed.actual));
    expect(await screen.content.innerText()).toContain(
      `Missed by ${shortfall}: ${spent} spent of ${dollars(nanos(missed.amount))} promised.`,
    );
    const rows = [...(await screen.rows(`The ${missed.line_items} rows behind ${spent}`))];
    while (await screen.button("Later").isEnabled()) {
      await screen.button("Later").click();
      await screen.page.getByText(`${rows.length + 1} – `).waitFor();
      rows.push(...(await screen.rows(`The ${missed.line_items} rows behind ${spent}`)));
    }
    expect(rows).toHaveLength(missed.line_items);
    expect(rows.at(-1)?.[2], "the running total ends at what was spent").toBe(spent);
    expect(new Set(rows.map(([, , , file]) => file))).toEqual(new Set(["aws_billing_data.csv"]));
    expect(new Set(rows.map(([, , , , line]) => line)).size, "each row has a line of its own").toBe(
      rows.length,
    );
  });

  it("opens a period from its cell in the timeline", async ({ visit, screen }) => {
    await visit.open("/companies/tyrell");
    await screen.page.getByRole("link", { name: /: Missed by \$4,671\.60$/ }).click();
    await expect.poll(() => screen.content.innerText()).toContain("Missed by $4,671.60: ");
  });

  it("steps through the periods with the keys that the buttons name", async ({ visit, screen }) => {
    await visit.open("/companies/cyberdyne/commitments/1/checkins/2");
    await screen.page.keyboard.press("k");
    await expect.poll(() => screen.title.innerText()).toBe("Check-in 3 of 24");
    await screen.page.keyboard.press("j");
    await expect.poll(() => screen.title.innerText()).toBe("Check-in 2 of 24");
  });

  it("comes back to the same rows, order and place", async ({ visit, screen }) => {
    await visit.open("/companies/cyberdyne");
    await screen.button("Commitment").click();
    await screen.button(/^Needs attention/).click();
    const rows = await screen.rows("Commitments");
    await screen.page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    const place = await screen.scrolledTo();
    expect(place).toBeGreaterThan(0);
    const address = visit.address;
    await screen.table("Commitments").getByRole("link", { name: "EC2 compute" }).click();
    await expect.poll(() => screen.title.innerText()).toBe("EC2 compute");
    expect(await screen.scrolledTo(), "a new page begins at its top").toBe(0);
    await screen.page.goBack();
    await expect.poll(() => screen.title.innerText()).toBe("Cyberdyne");
    expect(visit.address).toBe(address);
    expect(await screen.rows("Commitments")).toEqual(rows);
    await expect.poll(() => screen.scrolledTo()).toBe(place);
    const head = screen.page.getByRole("columnheader", { name: "Commitment" });
    expect(await head.getAttribute("aria-sort")).toBe("ascending");
  });

  it("shares what they see by sending the address", async ({ visit, screen, browser, origin }) => {
    await visit.open("/companies/cyberdyne?as-of=2024-08-15");
    await screen.button("Commitment").click();
    await screen.button(/^Needs attention/).click();
    const [address, rows] = [visit.address, await screen.rows("Commitments")];
    const other = await Visit.begin(browser, origin);
    await other.open(address);
    expect(await new Screen(other.page).rows("Commitments")).toEqual(rows);
    await other.end();
  });

  it("shares a page of rows by sending the address", async ({ visit, screen, browser, origin }) => {
    await visit.open("/companies/cyberdyne/commitments/2/checkins/4");
    await screen.button("Later").click();
    await screen.page.getByText("26 – 50 of").waitFor();
    const other = await Visit.begin(browser, origin);
    await other.open(visit.address);
    await other.page.getByText("26 – 50 of").waitFor();
    await other.end();
  });

  it("keeps the moment on the way through the pages", async ({ visit, screen }) => {
    await visit.open("/?as-of=2024-08-15");
    await screen.link("Cyberdyne").click();
    await expect.poll(() => screen.title.innerText()).toBe("Cyberdyne");
    await screen.table("Commitments").getByRole("link", { name: "S3 storage" }).click();
    await expect.poll(() => screen.title.innerText()).toBe("S3 storage");
    expect(visit.address).toBe("/companies/cyberdyne/commitments/1?as-of=2024-08-15");
  });

  it("chooses a moment in the header, and sees the figures of that moment", async ({ visit, screen }) => {
    const then = companyOf(askOracle({ asOf: "2024-06-30" }), "cyberdyne");
    await visit.open("/companies/cyberdyne");
    await screen.button(/^As of/).click();
    await screen.page.getByLabel("Show everything as of the start of").fill("2024-06-30");
    await screen.button("Show").click();
    await expect.poll(() => screen.figure("Owed so far").innerText()).toBe(dollars(nanos(then.owed)));
    expect(visit.address).toBe("/companies/cyberdyne?as-of=2024-06-30");
    expect(await screen.button(/^As of/).innerText()).toContain("not the latest");
  });

  it("changes the company by the selector in the header", async ({ visit, screen }) => {
    await visit.open("/companies/cyberdyne");
    await screen.page.locator("#header-selector").getByRole("button", { name: "Cyberdyne" }).click();
    await screen.page.getByRole("option", { name: /^Tyrell/ }).click();
    await expect.poll(() => screen.title.innerText()).toBe("Tyrell");
    expect(visit.address).toBe("/companies/tyrell");
    expect(await screen.figure("Owed so far").innerText()).toBe("$4,671.60");
  });

  it("changes the company without a mouse", async ({ visit, screen }) => {
    await visit.open("/companies/cyberdyne?as-of=2024-08-15");
    await screen.page.locator("#header-selector").getByRole("button", { name: "Cyberdyne" }).waitFor();
    await screen.page.keyboard.press("c");
    await screen.page.getByRole("combobox", { name: "Company" }).waitFor();
    await screen.page.keyboard.type("weyl");
    await screen.page.getByRole("option", { name: /^Weyland-Yutani/ }).waitFor();
    await screen.page.keyboard.press("Enter");
    await expect.poll(() => screen.title.innerText()).toBe("Weyland-Yutani");
    expect(visit.address, "at the same moment").toBe("/companies/weyland-yutani?as-of=2024-08-15");
  });

  it("hears where they are after each step", async ({ visit, screen }) => {
    await visit.open("/companies/cyberdyne");
    await screen.table("Commitments").getByRole("link", { name: "S3 storage" }).click();
    await expect.poll(() => screen.page.title()).toBe("S3 storage · Cyberdyne · Commitments");
    await expect.poll(() => screen.page.evaluate(() => document.activeElement?.id)).toBe("page-title");
    await expect.poll(() => screen.page.locator("#announcer").innerText()).toContain("S3 storage");
  });

  it("skips the header with the first key they press", async ({ visit, screen }) => {
    await visit.open("/companies/cyberdyne");
    await screen.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await screen.page.keyboard.press("Tab");
    await screen.page.keyboard.press("Enter");
    await screen.page.keyboard.press("Tab");
    expect(await screen.page.evaluate(() => document.activeElement?.closest("main")?.id)).toBe("content");
  });

  it("walks the timeline with the arrow keys and opens a period with Enter", async ({ visit, screen }) => {
    await visit.open("/companies/cyberdyne");
    const cells = screen.page.locator("a[data-checkin][data-commitment='1']");
    await cells.nth(0).focus();
    await screen.page.keyboard.press("ArrowRight");
    await expect.poll(() => cells.nth(1).evaluate((cell) => cell === document.activeElement)).toBe(true);
    await screen.page.locator("[data-card]").getByText("−$15.73").waitFor();
    await screen.page.keyboard.press("Enter");
    await expect.poll(() => screen.title.innerText()).toBe("Check-in 2 of 24");
  });

  it("keeps the theme they chose", async ({ visit, screen }) => {
    await visit.open("/");
    const isDark = () => screen.page.evaluate(() => document.documentElement.hasAttribute("data-dark"));
    expect(await isDark()).toBe(false);
    await screen.button("Dark theme").click();
    expect(await isDark()).toBe(true);
    await visit.open("/companies/ingen");
    expect(await isDark()).toBe(true);
  });
});
