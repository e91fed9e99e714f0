import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { callsOf, layoutShift } from "../support/failures";
import { it } from "../support/reader";
import { type Embedding, widgetOf } from "../support/widget";

const GET_COMMITMENT = "commitment.v1.CommitmentService/GetCommitment";
const FAR = '<div class="far"></div>';
const far = {
  head: '<link rel="stylesheet" href="/far.css">',
  files: { "/far.css": ".far { height: 5000px }" },
};

/** The lines of docs/widget.md that keep the room of a widget before its script is there. */
const ROOM = `
  commitment-widget:not(:defined) { display: block; min-height: 276px }
  commitment-widget[view="table"]:not(:defined) { min-height: 460px }
  commitment-widget[view="badge"]:not(:defined) { display: inline-block; width: 336px; min-height: 24px; vertical-align: bottom }
  @media (max-width: 520px) { commitment-widget[view="table"]:not(:defined) { min-height: 588px } }
`;

/** Counts what a page asks for, from now on. */
function counting(page: Page, address: RegExp): () => number {
  let count = 0;
  page.on("request", (request) => {
    if (address.test(request.url()) && request.method() !== "OPTIONS") count += 1;
  });
  return () => count;
}

const shown = (embedding: Embedding, place = 0) => embedding.widget(place).locator(".facts").waitFor();

describe("a widget that the browser does not know yet", () => {
  it.override({ arrival: { isFirst: true } });

  it("loads nothing but its loader before the reader comes near, and then moves nothing", async ({
    embedding,
  }) => {
    const { page } = embedding;
    const runtimes = counting(page, /runtime-/);
    const reads = counting(page, callsOf(GET_COMMITMENT));
    await embedding.open({
      ...far,
      body: `${FAR}${widgetOf("1")}<p id="after">Next review is on Thursday.</p>`,
    });
    await embedding.widget().locator("[aria-busy]").waitFor();
    expect([runtimes(), reads()]).toEqual([0, 0]);

    const after = page.locator("#after");
    await after.scrollIntoViewIfNeeded();
    const before = await after.boundingBox();
    await shown(embedding);
    expect([runtimes(), reads()]).toEqual([1, 1]);
    expect(await after.boundingBox()).toEqual(before);
  });

  it.for([1280, 390])(
    "keeps its place from the first moment on, in every view of a page %i pixels wide",
    async (width, { embedding }) => {
      await embedding.page.setViewportSize({ width, height: 1200 });
      const views = ["badge", "card", "table"].map((view) => widgetOf("1", `view="${view}"`));
      await embedding.open({
        head: '<link rel="stylesheet" href="/room.css">',
        files: { "/room.css": ROOM },
        body: views.map((view) => `<p>Before</p>${view}<p>After</p>`).join(""),
      });
      await embedding.widget(2).locator("tbody").first().waitFor();

      expect(await layoutShift(embedding.page)).toBe(0);
    },
  );

  it("comes as soon as the reader is online again", async ({ embedding, visit }) => {
    const { page } = embedding;
    await embedding.open({ ...far, body: `${FAR}${widgetOf("1")}` });
    await embedding.widget().locator("[aria-busy]").waitFor();
    await page.context().setOffline(true);
    await embedding.widget().scrollIntoViewIfNeeded();
    await embedding.widget().getByText("This widget cannot be loaded right now.").waitFor();
    await page.context().setOffline(false);
    await shown(embedding);

    await page.context().setOffline(true);
    await embedding.widget().evaluate((element) => element.setAttribute("commitment-id", "2"));
    await embedding.widget().getByText("You are offline").waitFor();
    await page.context().setOffline(false);
    await embedding.widget().getByText("EC2 compute", { exact: true }).waitFor();
    visit.forgive(/ERR_INTERNET_DISCONNECTED/);
  });
});

describe("a widget", () => {
  it("reads once what several of a page show", async ({ embedding }) => {
    const reads = counting(embedding.page, callsOf(GET_COMMITMENT));
    await embedding.open({
      body: widgetOf("1") + widgetOf("1", 'view="badge"') + widgetOf("1", 'locale="de-DE"'),
    });
    await shown(embedding, 2);

    expect(await embedding.widget(2).locator(".facts").innerText()).toMatch(/\d,\d\d\s\$ owed/);
    expect(reads()).toBe(1);
  });

  it("survives being moved, taken away and put back, and follows its attributes", async ({ embedding }) => {
    const { page } = embedding;
    await embedding.open({ body: `<div id="a">${widgetOf("1")}</div><div id="b"></div>` });
    await shown(embedding);
    const reads = counting(page, callsOf(GET_COMMITMENT));
    await page.evaluate(() => {
      const element = document.querySelector("commitment-widget");
      const cell = element?.shadowRoot?.querySelector(".cell");
      document.querySelector("#b")?.append(element as Node);
      Object.assign(globalThis, { kept: cell });
    });
    const isSame = await page.evaluate(
      "kept === document.querySelector('#b commitment-widget').shadowRoot.querySelector('.cell')",
    );
    expect(isSame).toBe(true);
    expect(
      await embedding
        .widget()
        .locator(".facts")
        .evaluate((facts) => getComputedStyle(facts).fontWeight),
    ).toBe("600");

    await page.evaluate(async () => {
      const element = document.querySelector("commitment-widget");
      element?.remove();
      await new Promise(requestAnimationFrame);
      document.querySelector("#a")?.append(element as Node);
    });
    await shown(embedding);
    expect(reads()).toBe(0);

    await embedding.widget().evaluate((element) => element.setAttribute("commitment-id", "2"));
    await embedding.widget().getByText("EC2 compute", { exact: true }).waitFor();
    await embedding.widget().evaluate((element) => element.removeAttribute("company-id"));
    await embedding.widget().getByText("The widget has no company-id: set the attribute.").waitFor();
  });

  it("follows the scheme of its page, unless it has one of its own", async ({ embedding }) => {
    const { page } = embedding;
    const background = (place: number) =>
      embedding
        .widget(place)
        .locator(".frame")
        .evaluate((frame) => getComputedStyle(frame).backgroundColor);
    const [light, dark] = ["rgb(255, 255, 255)", "rgb(17, 24, 31)"];
    await embedding.open({ body: widgetOf("1") + widgetOf("1", 'theme="light"') });
    await shown(embedding, 1);
    expect([await background(0), await background(1)]).toEqual([light, light]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect([await background(0), await background(1)]).toEqual([dark, light]);
    await embedding.widget(1).evaluate((element) => element.setAttribute("theme", "dark"));
    expect(await background(1)).toBe(dark);
  });

  it("tells met from missed where the system chooses the colours", async ({ embedding }) => {
    await embedding.page.emulateMedia({ forcedColors: "active" });
    await embedding.open({ body: widgetOf("1") });
    await shown(embedding);
    const border = (status: string) =>
      embedding
        .widget()
        .locator(`.cell[data-status="${status}"]`)
        .first()
        .evaluate((cell) => getComputedStyle(cell).borderStyle);
    expect([await border("met"), await border("missed")]).toEqual(["solid", "double"]);
    await embedding.page.emulateMedia({ forcedColors: null });
  });

  it("is mirrored in a page that reads from right to left", async ({ embedding }) => {
    const { page } = embedding;
    await embedding.open({ body: `<main dir="rtl">${widgetOf("1")}</main>` });
    await shown(embedding);
    const cells = embedding.widget().locator(".cell");
    const [first, last] = [await cells.first().boundingBox(), await cells.last().boundingBox()];
    expect(first?.x).toBeGreaterThan(last?.x ?? 0);

    await cells.first().focus();
    await page.keyboard.press("ArrowLeft");
    expect(await cells.nth(1).evaluate((cell) => cell.matches(":focus"))).toBe(true);
  });
});

describe("the figures of a widget", () => {
  it("are asked for with the token of its page, and with a fresh one when that is refused", async ({
    embedding,
    visit,
  }) => {
    const { page } = embedding;
    const sent: (string | undefined)[] = [];
    await page.route(callsOf(GET_COMMITMENT), async (route) => {
      const { authorization } = await route.request().allHeaders();
      sent.push(authorization);
      if (authorization === "Bearer token-2") return route.continue();
      return route.fulfill({
        status: 401,
        headers: { "access-control-allow-origin": embedding.origin, "content-type": "application/json" },
        body: JSON.stringify({ code: "unauthenticated" }),
      });
    });
    const tokens = `
      let asked = 0;
      const getAccessToken = async () => "token-" + ++asked;
      for (const widget of document.querySelectorAll("commitment-widget")) Object.assign(widget, { getAccessToken });
    `;
    // Set before the element is defined.
    await embedding.open({
      body: `${widgetOf("1")}${widgetOf("2")}<script src="/tokens.js"></script>`,
      files: { "/tokens.js": tokens },
    });
    await shown(embedding, 0);
    await shown(embedding, 1);

    const [one, two] = ["Bearer token-1", "Bearer token-2"];
    expect(sent.toSorted()).toEqual([one, one, two, two]);
    visit.forgive(/401/);
  });

  it("come back by themselves when the services do", async ({ embedding, visit }) => {
    const { page } = embedding;
    const calls = callsOf(GET_COMMITMENT);
    await page.route(calls, (route) => route.abort("connectionrefused"));
    await embedding.open({ body: widgetOf("1") });
    await embedding.widget().getByText("The figures cannot be reached right now").waitFor();
    const [first] = await embedding.heard();
    expect(first).toMatchObject({ type: "error", detail: { code: "unavailable", retryable: true } });

    await page.unroute(calls);
    await embedding.widget().getByRole("button", { name: "Try again" }).click();
    await shown(embedding);
    expect((await embedding.heard()).at(-1)).toEqual({
      type: "ready",
      detail: { companyId: "cyberdyne", commitmentId: "1" },
    });
    visit.forgive(/ERR_CONNECTION_REFUSED/);
  });

  it("that failed for good are said so, without the inside of the services", async ({ embedding, visit }) => {
    const headers = {
      "access-control-allow-origin": embedding.origin,
      "access-control-expose-headers": "x-request-id",
      "content-type": "application/json",
      "x-request-id": "order-66",
    };
    const body = JSON.stringify({ code: "internal", message: "SELECT failed at 10.1.2.3" });
    await embedding.page.route(callsOf(GET_COMMITMENT), (route) =>
      route.fulfill({ status: 500, headers, body }),
    );
    await embedding.open({ body: widgetOf("1") });
    await embedding.widget().getByText("The figures could not be worked out").waitFor();

    expect(await embedding.frame().innerText()).toContain("Request order-66");
    expect(await embedding.frame().innerText()).not.toContain("SELECT");
    visit.forgive(/500/);
  });
});
