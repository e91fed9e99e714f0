import { describe, expect, inject } from "vitest";
import { askApi } from "../support/api";
import { axeViolations } from "../support/axe";
import { chanceOf, expectedOwed, nanosOf, rangeOf } from "../support/estimates";
import { askOracle, commitmentOf, companyOf, found } from "../support/oracle";
import { it } from "../support/reader";
import { widgetOf } from "../support/widget";
import { dollars, dollarsUp, nanos, period, statusOf } from "../support/words";

/** What the worst of hosts has in its style sheet. */
const HOSTILE = `
  * {
    all: unset !important; color: red !important; background: yellow !important; font: 40px/3 cursive !important;
    letter-spacing: 1em !important; text-transform: uppercase !important; text-align: right !important;
    --bg: lime !important; --ink: lime !important; --met: lime !important; --line: lime !important;
  }
  a, td, th, svg, li, button, .frame, .root, .cell { display: none !important; }
  h1 { display: block !important; }
`;
const VIEWS = ["badge", "card", "table"];
const hostile = { head: '<link rel="stylesheet" href="/host.css">', files: { "/host.css": HOSTILE } };

const s3 = commitmentOf(companyOf(askOracle(), "cyberdyne"), "1");
const closed = s3.checkins.filter(({ state }) => state === "closed");

describe("a widget in the page of another team", () => {
  it("shows the figures of the oracle and of the services, whichever the view", async ({ embedding }) => {
    const { commitment } = await askApi(inject("portal").url).getCommitment({
      companyId: "cyberdyne",
      commitmentId: "1",
    });
    const next = found(
      commitment?.checkins.find(({ number }) => number === commitment.nextCheckinNumber),
      "next period",
    );
    const { ahead } = found(s3.checkins[next.number - 1], "next period");
    await embedding.open({
      body: VIEWS.map((view) => widgetOf("1", `view="${view}"`)).join("<hr>"),
    });

    const owed = dollars(nanos(s3.owed));
    await expect.poll(() => embedding.frame(0).innerText()).toContain(`${owed} owed`);
    const card = await embedding.frame(1).innerText();
    const met = closed.filter(({ verdict }) => verdict === "met").length;
    expect(card).toContain(`${met} of ${closed.length} periods met, ${owed} owed.`);
    const outlook = found(next.outlook, "outlook");
    const total = found(commitment?.outlook, "outlook");
    const needed = dollarsUp(nanos(found(ahead, "need").needed_daily));
    const expected = dollars(nanosOf(outlook.expectedDailySpend));
    expect(card).toContain(`${chanceOf(outlook)}\nlikely, needs ${needed} a day, we expect ${expected}`);
    expect(card).toContain(`${expectedOwed(total)} owed`);
    expect(card).toContain(rangeOf(total.owedRange, nanos(s3.owed)));
    expect(await embedding.widget(1).locator(".cell").count()).toBe(s3.checkins.length);

    const rows = await embedding.widget(2).locator("tbody").first().locator("tr").allInnerTexts();
    expect(rows.map((row) => row.split("\t").map((cell) => cell.trim()))).toEqual(
      closed
        .slice(-6)
        .map((checkin) => [
          period(checkin),
          dollars(nanos(checkin.amount)),
          dollars(nanos(checkin.actual)),
          statusOf(checkin),
          dollars(nanos(checkin.shortfall ?? "0")),
        ]),
    );
  });

  it("takes no style from a hostile page, and leaves it none", async ({ embedding }) => {
    const body = `<h1>Notes</h1>${VIEWS.map((view) => widgetOf("1", `view="${view}"`)).join("<hr>")}`;
    const looks = async () => {
      await embedding.widget(2).locator("tbody").first().waitFor();
      return embedding.page.locator("commitment-widget").evaluateAll((elements) =>
        elements
          .flatMap((element) => [...(element.shadowRoot?.querySelectorAll(".frame, .frame *") ?? [])])
          .map((part) => {
            const { color, backgroundColor, fontFamily, fontSize, letterSpacing, display, textAlign } =
              getComputedStyle(part);
            return [color, backgroundColor, fontFamily, fontSize, letterSpacing, display, textAlign];
          }),
      );
    };
    await embedding.open({ body });
    const inPlainPage = await looks();
    await embedding.open({ ...hostile, body });

    expect(await looks()).toEqual(inPlainPage);
    const left = await embedding.page.evaluate(() => ({
      sheets: document.adoptedStyleSheets.length + document.styleSheets.length,
      elements: document.querySelectorAll("style, link").length,
      title: getComputedStyle(document.querySelector("h1") ?? document.body).color,
    }));
    expect(left).toEqual({ sheets: 1, elements: 1, title: "rgb(255, 0, 0)" });
  });

  it("is read and worked without a mouse", async ({ embedding }) => {
    const { page } = embedding;
    await embedding.open({ body: `<main><h1>Notes</h1>${widgetOf("1")}</main>` });
    await embedding.widget().locator(".facts").waitFor();

    await page.keyboard.press("Tab");
    const focused = () => page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.ariaLabel);
    expect(await focused()).toMatch(/^1 Jan – 31 Jan 2025: .+ likely to be met$/);
    await page.keyboard.press("ArrowLeft");
    const last = found(closed.at(-1), "closed period");
    expect(await focused()).toBe(`${period(last)}: ${statusOf(last).toLowerCase()}`);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");

    const { origin } = new URL(inject("portal").url);
    expect((await embedding.heard()).slice(1)).toEqual([
      { type: "select", detail: { checkinNumber: closed.length } },
      {
        type: "navigate",
        detail: { href: `${origin}/companies/cyberdyne/commitments/1/checkins/${closed.length}` },
      },
      { type: "navigate", detail: { href: `${origin}/companies/cyberdyne/commitments/1` } },
    ]);
  });

  it.for(["light", "dark"] as const)(
    "has no barrier that axe knows of, %s",
    async (theme, { embedding, visit }) => {
      const views = VIEWS.map((view) => widgetOf("1", `view="${view}" theme="${theme}"`));
      const others = [widgetOf("1", "", "hooli"), widgetOf("1", 'as-of="last week"')];
      await embedding.open({ body: `<main><h1>Notes</h1>${[...views, ...others].join("<hr>")}</main>` });
      await embedding.page.getByText("No such commitment").waitFor();
      await embedding.widget(2).locator("tbody").first().waitFor();

      expect(await axeViolations(embedding.page)).toEqual([]);
      visit.forgive(/404/);
    },
  );

  it("says of a company that it does not exist: to the reader in plain words, to the page in full", async ({
    embedding,
    visit,
  }) => {
    await embedding.open({ body: widgetOf("1", "", "hooli") });
    await embedding.widget().getByText("No such commitment").waitFor();

    const [event] = await embedding.heard();
    const { type, detail } = found(event, "event");
    expect([type, detail["code"], detail["retryable"]]).toEqual(["error", "not_found", false]);
    expect(detail["message"]).toContain("No company 'hooli' is known.");
    await embedding.widget().getByText(`Request ${detail["requestId"]}`).waitFor();
    expect(await embedding.frame().innerText()).not.toContain("ListCompanies");
    visit.forgive(/404/);
  });

  it("opens the page of the portal, unless its page does something else", async ({ embedding }) => {
    await embedding.open({ body: widgetOf("1", 'view="badge" as-of="2024-08-15"') });
    await embedding.page.evaluate(() =>
      addEventListener("commitment:navigate", (event) => event.stopPropagation(), { capture: true }),
    );
    await embedding.widget().getByRole("link").click();
    await embedding.page.waitForURL(
      `${inject("portal").url}/companies/cyberdyne/commitments/1?as-of=2024-08-15`,
    );
    await embedding.page.locator("#page-title").waitFor();
  });
});
