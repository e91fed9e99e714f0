import { describe, expect, inject } from "vitest";
import { bundleWidget } from "../../frontends/commitment-widget/bundle.js";
import { axeViolations } from "../support/axe";
import { layoutShift } from "../support/failures";
import { freeHostOrigin, Host } from "../support/host-page";
import { it } from "../support/reader";
import { Embedding, widgetOf } from "../support/widget";

const script = '<script type="module" src="/host.js"></script>';
const hostScript = async (input: string) => {
  const { code } = await bundleWidget({ input, fileName: "host.js" });
  return { "/host.js": code };
};

describe("a page of another team", () => {
  it("has the widget as a component of React", async ({ embedding }) => {
    const { page } = embedding;
    const said = page.getByRole("status");
    await embedding.open({
      body: `<div id="host" data-portal="${inject("portal").url}"></div>${script}`,
      loads: "by itself",
      files: await hostScript("e2e/hosts/react-host.tsx"),
    });
    await said.getByText("ready 1").waitFor();
    await page.getByRole("button", { name: "Next commitment" }).click();
    await said.getByText("ready 2").waitFor();
    await embedding.widget().getByRole("link", { name: "Open EC2 compute" }).click();
    await said.getByText("to /companies/cyberdyne/commitments/2").waitFor();
    expect(await embedding.widget().getAttribute("class")).toBe("mine");
  });

  it("has it in a single-spa of its own, and leaves nothing of it behind", async ({ embedding }) => {
    const { page } = embedding;
    await embedding.open({ body: script, files: await hostScript("e2e/hosts/single-spa-host.ts") });
    for (const _visit of [1, 2]) {
      await embedding.widget().locator(".facts").waitFor();
      await page.evaluate("location.hash = '#about'");
      await page.getByRole("heading", { name: "About" }).waitFor();
      expect(await page.locator("commitment-widget").count()).toBe(0);
      await page.evaluate("location.hash = ''");
    }
  });
});

describe("a page whose origin the portal was not told", () => {
  it("gets the widget and no figure", async ({ visit }) => {
    const host = await Host.start(await freeHostOrigin(), inject("portal").url);
    const embedding = new Embedding(visit.page, host);
    await embedding.open({ body: widgetOf("1") });
    await embedding.widget().getByText("The figures cannot be reached right now").waitFor();
    expect(await embedding.frame().innerText()).not.toMatch(/\$|EMBED_ORIGINS/);
    const [event] = await embedding.heard();
    expect(event?.detail["message"]).toContain(`its EMBED_ORIGINS lacks ${host.origin}`);
    await host.stop();
    visit.forgive(/blocked by CORS policy|ERR_FAILED/);
  });
});

describe("the page of the widget", () => {
  it("shows live widgets, follows the fields and gives the snippet to copy", async ({ visit }) => {
    const { page } = visit;
    await page.goto(`${inject("portal").url}/widget/`);
    const live = page.locator("#live commitment-widget");
    await live.locator(".facts").waitFor();
    await page.getByLabel("view").selectOption("table");
    await live.locator("tbody").first().waitFor();
    await page.getByLabel("theme").selectOption("dark");

    const snippet = await page.locator("#snippet").innerText();
    expect(snippet).toContain(`src="${inject("portal").url}/widget/v1/commitment-widget.js"`);
    expect(snippet).toContain('view="table"');
    expect(snippet).toContain('theme="dark"');
    expect(await axeViolations(page)).toEqual([]);
  });

  it("fits the smallest phone, and leads to the guide", async ({ visit }) => {
    const { page } = visit;
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(`${inject("portal").url}/widget/`);
    await page.locator("#live .facts").waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await page.getByRole("link", { name: "The guide", exact: true }).click();
    await page.getByText("## From an empty page to a widget").waitFor();
  });
});

describe("the page of the widget, opened for the first time", () => {
  it.override({ arrival: { isFirst: true } });

  it.for([1000, 390])("moves nothing while it comes, %i pixels wide", async (width, { visit }) => {
    const { page } = visit;
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${inject("portal").url}/widget/`);
    await page.locator("#live .facts").waitFor();
    expect(await layoutShift(page)).toBe(0);
  });
});
