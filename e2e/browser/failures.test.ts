import { describe, expect } from "vitest";
import { failing, holding, layoutShift, moduleOf } from "../support/failures";
import { it } from "../support/reader";

const LIST = "commitment.v1.CommitmentService/ListCommitments";

describe("a microfrontend that does not load", () => {
  it.for([
    { name: "commitment-list", path: "/companies/cyberdyne", title: "Cyberdyne" },
    { name: "checkin-details", path: "/companies/cyberdyne/commitments/1", title: "S3 storage" },
  ])(
    "($name) leaves the others working, and comes when asked again",
    async ({ name, path, title }, { visit, screen }) => {
      await visit.page.route(moduleOf(name), (route) => route.abort());
      await visit.goTo(path);
      await screen.content.getByRole("alert").getByText("This part did not load").waitFor();
      await screen.page.locator("#header-selector").getByRole("button", { name: "Cyberdyne" }).waitFor();
      await visit.page.unroute(moduleOf(name));
      await screen.button("Try again").click();
      await expect.poll(() => screen.title.innerText()).toBe(title);
      expect(await screen.content.getByRole("alert").count()).toBe(0);
      visit.forgive(/ERR_FAILED|Failed to fetch dynamically imported module/);
    },
  );

  it("says so again when it still does not, and does not keep the reader from other pages", async ({
    visit,
    screen,
  }) => {
    await visit.page.route(moduleOf("commitment-list"), (route) => route.abort());
    await visit.goTo("/companies/cyberdyne");
    await screen.button("Try again").click();
    await screen.content.getByRole("alert").getByText("This part did not load").waitFor();
    await screen.page.getByRole("link", { name: "Commitments", exact: true }).click();
    await expect.poll(() => screen.title.innerText()).toBe("All companies");
    visit.forgive(/ERR_FAILED|Failed to fetch dynamically imported module/);
  });

  it("is not run when it is not the file of the release", async ({ visit, screen }) => {
    await visit.page.route(moduleOf("commitment-list"), (route) =>
      route.fulfill({ contentType: "text/javascript", body: "document.body.textContent = 'taken over'" }),
    );
    await visit.goTo("/companies/cyberdyne");
    await screen.content.getByRole("alert").getByText("This part did not load").waitFor();
    visit.forgive(/'integrity'|Failed to fetch dynamically imported module/);
  });

  it("costs the header its selector alone", async ({ visit, screen }) => {
    await visit.page.route(moduleOf("company-selector"), (route) => route.abort());
    await visit.goTo("/companies/cyberdyne");
    await expect.poll(() => screen.title.innerText()).toBe("Cyberdyne");
    await visit.page.unroute(moduleOf("company-selector"));
    await screen.page.locator("#header-selector").getByRole("button", { name: "Try again" }).click();
    await screen.page.locator("#header-selector").getByRole("button", { name: "Cyberdyne" }).waitFor();
    visit.forgive(/ERR_FAILED|Failed to fetch dynamically imported module/);
  });
});

describe("a microfrontend that crashes", () => {
  it("keeps the failure to itself, and works when asked again", async ({ visit, screen }) => {
    const breaking = await visit.page.addInitScript(() => {
      const Real = globalThis.ResizeObserver;
      globalThis.ResizeObserver = class {
        constructor() {
          globalThis.ResizeObserver = Real;
          throw new Error("broken by the test");
        }
      } as unknown as typeof ResizeObserver;
    });
    await visit.goTo("/companies/cyberdyne");
    await screen.content.getByRole("alert").getByText("This part of the page failed").waitFor();
    await breaking.dispose();
    await screen.page.locator("#header-selector").getByRole("button", { name: "Cyberdyne" }).waitFor();
    await screen.button("Try again").click();
    await expect.poll(() => screen.title.innerText()).toBe("Cyberdyne");
    visit.forgive(/broken by the test/);
  });
});

describe("an answer that fails", () => {
  it.for([
    { page: "all companies", path: "/", rpc: "commitment.v1.CommitmentService/ListCompanySummaries" },
    { page: "a company", path: "/companies/cyberdyne", rpc: LIST },
    {
      page: "a commitment",
      path: "/companies/cyberdyne/commitments/1",
      rpc: "commitment.v1.CommitmentService/GetCommitment",
    },
    {
      page: "a check-in",
      path: "/companies/cyberdyne/commitments/1/checkins/2",
      rpc: "commitment.v1.CommitmentService/GetCheckin",
    },
    {
      page: "the record of a commitment",
      path: "/companies/cyberdyne/commitments/1",
      rpc: "commitment.v1.CommitmentService/GetTrackRecord",
    },
    {
      page: "the rows of a check-in",
      path: "/companies/cyberdyne/commitments/1/checkins/2",
      rpc: "billing.v1.BillingService/ListLineItems",
    },
  ])(
    "is told with its request id and without internals on the page of $page, and asked for again",
    async ({ path, rpc }, { visit, screen }) => {
      const mend = await failing(visit.page, rpc, { status: 500, code: "internal", requestId: "1f00d-cafe" });
      await visit.goTo(path);
      const alert = screen.content.getByRole("alert");
      await alert.getByText("1f00d-cafe").waitFor();
      expect(await screen.content.innerText()).not.toContain("10.1.2.3");
      await mend();
      await alert.getByRole("button", { name: "Try again" }).click();
      await expect.poll(() => alert.count()).toBe(0);
      await expect.poll(() => screen.title.innerText()).not.toBe("");
      visit.forgive(/status of 500/);
    },
  );

  it("of the rows leaves everything above them", async ({ visit, screen }) => {
    const rpc = "billing.v1.BillingService/ListLineItems";
    await failing(visit.page, rpc, { status: 500, code: "internal", requestId: "1f00d-cafe" });
    await visit.goTo("/companies/cyberdyne/commitments/1/checkins/2");
    await screen.content.getByRole("alert").getByText("The rows could not be read").waitFor();
    expect(await screen.content.innerText()).toContain("Missed by $15.73");
    visit.forgive(/status of 500/);
  });

  it("because the services are away says that nothing is lost", async ({ visit, screen }) => {
    await failing(visit.page, LIST, { status: 503, code: "unavailable", requestId: "1f00d-cafe" });
    await visit.goTo("/companies/cyberdyne");
    await screen.content.getByText("The figures cannot be reached right now").waitFor({ timeout: 30_000 });
    visit.forgive(/status of 503/);
  });
});

describe("a slow answer", () => {
  it.for([
    { page: "all companies", path: "/", rpc: "commitment.v1.CommitmentService/ListCompanySummaries" },
    { page: "a company", path: "/companies/cyberdyne", rpc: LIST },
    {
      page: "a commitment",
      path: "/companies/cyberdyne/commitments/1",
      rpc: "commitment.v1.CommitmentService/GetCommitment",
    },
    {
      page: "a check-in",
      path: "/companies/cyberdyne/commitments/1/checkins/2",
      rpc: "commitment.v1.CommitmentService/GetCheckin",
    },
  ])(
    "is waited for behind a skeleton of $page, and nothing moves when it comes",
    async ({ path, rpc }, { visit, screen }) => {
      const release = await holding(visit.page, rpc);
      await visit.goTo(path);
      // The skeleton of the document gives way to the microfrontend's own, which looks the same.
      await screen.content.locator("[aria-busy=true], .skeleton").first().waitFor();
      expect(await screen.title.count()).toBe(0);
      release();
      await screen.title.waitFor();
      await screen.content.getByRole("table").last().waitFor();
      expect(await layoutShift(visit.page)).toBeLessThanOrEqual(0.02);
    },
  );
});
