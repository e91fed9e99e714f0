import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { holding, moduleOf } from "../support/failures";
import { type Portal, startPortal } from "../support/portal";
import { it } from "../support/reader";

const LIST = "commitment.v1.CommitmentService/ListCommitments";
/** What the browser says of requests that do not arrive. */
const NOT_ARRIVED = /ERR_|Failed to fetch|status of (404|503)/;

it.afterEach(({ visit }) => visit.forgive(NOT_ARRIVED));

/** Marks the document, which a reload would lose. */
const mark = (page: Page) => page.evaluate(() => document.documentElement.setAttribute("data-same", ""));
const isSameDocument = (page: Page) =>
  page.evaluate(() => document.documentElement.hasAttribute("data-same"));

describe("a server that is stopped and started again", () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await startPortal();
  });
  afterAll(() => portal.stop());
  it.override("origin", () => portal.url);

  it("leaves what was shown, says what is known of the next page, and brings it without a reload", async ({
    visit,
    screen,
  }) => {
    await visit.open("/companies/cyberdyne");
    await screen.table("Commitments").waitFor();
    await mark(visit.page);
    const shown = await screen.rows("Commitments");
    await visit.page.waitForLoadState("networkidle");

    await portal.halt();
    await screen.table("Commitments").getByRole("link", { name: "S3 storage" }).click();
    await screen.content.getByText("The figures cannot be reached right now").waitFor({ timeout: 30_000 });
    await screen.notices.getByText("Not connected").waitFor();

    await screen.page.goBack();
    expect(await screen.rows("Commitments")).toEqual(shown);

    await screen.page.goForward();
    await screen.content.getByText("The figures cannot be reached right now").waitFor({ timeout: 30_000 });
    await portal.resume();
    await expect.poll(() => screen.title.innerText(), { timeout: 30_000 }).toBe("S3 storage");
    await expect.poll(() => screen.notices.innerText(), { timeout: 10_000 }).toBe("");
    expect(await isSameDocument(visit.page)).toBe(true);
  });
});

describe("a browser that has kept nothing", () => {
  it.override({ arrival: { isFirst: true } });

  it("a part that was asked for without a network comes when it is back", async ({ visit, screen }) => {
    const page = await visit.open("/companies/cyberdyne");
    await screen.table("Commitments").waitFor();
    await page.waitForLoadState("networkidle");
    await page.context().setOffline(true);
    await screen.button("What if?").click();
    await screen.content.getByText("The scenario could not be loaded.").waitFor();
    await page.context().setOffline(false);
    await screen.content.getByRole("region", { name: /what if/i }).waitFor();
  });
});

describe("on the portal of all", () => {
  it("a network that is lost leaves the figures and their age on screen, and nothing to do when it is back", async ({
    visit,
    screen,
  }) => {
    const page = await visit.open("/companies/cyberdyne/commitments/1");
    await screen.content.getByRole("table").last().waitFor();
    await mark(page);
    await page.context().setOffline(true);
    await screen.notices.getByText(/showing what was read at \d\d:\d\d/).waitFor();
    expect(await screen.title.innerText()).toBe("S3 storage");
    await page.context().setOffline(false);
    await expect.poll(() => screen.notices.innerText(), { timeout: 20_000 }).toBe("");
    await screen.crumb("Cyberdyne").click();
    await expect.poll(() => screen.title.innerText()).toBe("Cyberdyne");
    expect(await isSameDocument(page)).toBe(true);
  });

  it("a deploy in between is told where its old part is missing, and the new version shows the same", async ({
    visit,
    screen,
    origin,
  }) => {
    const page = await visit.open("/companies/cyberdyne");
    const old = /\/assets\/scenario-[^/]+\.js$/;
    await page.route(old, (route) => route.fulfill({ status: 404, body: "" }));
    const map = await (await fetch(`${origin}/importmap.json`)).json();
    const imports = { ...map.imports, "@portal/commitment-list": "/assets/commitment-list-next.js" };
    await page.route("**/importmap.json", (route) => route.fulfill({ json: { ...map, imports } }));
    await screen.button("What if?").click();
    await screen.content.getByText("The scenario could not be loaded.").waitFor();
    await screen.notices.getByText("There is a new version of Commitments").waitFor();
    await screen.table("Commitments").waitFor();
    await page.unroute(old);
    await screen.notices.getByRole("button", { name: "Load again" }).click();
    // What was opened is in the address.
    await screen.content.getByRole("region", { name: /what if/i }).waitFor();
  });

  it("a part that failed once comes when it is asked for again", async ({ visit, screen }) => {
    const page = await visit.open("/companies/cyberdyne");
    const part = /\/assets\/sharing-[^/]+\.js$/;
    await page.route(part, (route) => route.fulfill({ status: 404, body: "" }));
    await screen.button("Share").click();
    await screen.content.getByText("The menu could not be loaded.").waitFor();
    await page.unroute(part);
    await screen.content.getByRole("alert").getByRole("button", { name: "Try again" }).click();
    await screen.page.getByRole("menuitem", { name: "Copy link" }).waitFor();
  });

  it("a page whose code did not arrive comes by itself when the network is back", async ({
    visit,
    screen,
  }) => {
    const part = moduleOf("checkin-details");
    await visit.page.route(part, (route) => route.abort());
    const page = await visit.open("/companies/cyberdyne");
    await screen.table("Commitments").getByRole("link", { name: "S3 storage" }).click();
    await screen.content.getByText("This part did not load").waitFor();
    await page.unroute(part);
    await page.context().setOffline(true);
    await screen.notices.getByText("Not connected").waitFor();
    await page.context().setOffline(false);
    await expect.poll(() => screen.title.innerText(), { timeout: 20_000 }).toBe("S3 storage");
  });

  it("the list of companies that failed once opens when it is asked for again", async ({ visit, screen }) => {
    const part = /\/assets\/company-selector\.company-search-[^/]+\.js$/;
    await visit.page.route(part, (route) => route.fulfill({ status: 404, body: "" }));
    await visit.open("/companies/cyberdyne");
    const chosen = screen.page.locator("#header-selector").getByRole("button", { name: "Cyberdyne" });
    await chosen.click();
    await screen.page.getByText("The list did not load.").waitFor();
    await visit.page.unroute(part);
    await chosen.click();
    await screen.page.getByRole("combobox", { name: "Company" }).waitFor();
  });

  it.for([
    { page: "a company", path: "/companies/cyberdyne", rpc: LIST },
    { page: "a comparison", path: "/companies/cyberdyne/compare", rpc: LIST },
  ])(
    "a very slow answer is said to take long on the page of $page, calmly and in its place",
    async (slow, { visit, screen }) => {
      const release = await holding(visit.page, slow.rpc);
      await visit.goTo(slow.path);
      const line = screen.content.getByText("Taking longer than usual").last();
      await line.waitFor({ state: "visible" });
      expect(await screen.content.getByRole("alert").count()).toBe(0);
      release();
      await screen.title.waitFor();
      expect(await screen.content.getByText("Taking longer than usual").count()).toBe(0);
    },
  );
});
