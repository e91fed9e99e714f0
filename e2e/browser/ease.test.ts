import type { Locator } from "playwright-core";
import { describe, expect, inject } from "vitest";
import { recordWorkedOut } from "../support/api";
import { axeViolations, OF_COLOURS } from "../support/axe";
import type { Visit } from "../support/browser";
import { failing, holding } from "../support/failures";
import { it } from "../support/reader";
import type { Screen } from "../support/screen";

const SUMMARIES = "commitment.v1.CommitmentService/ListCompanySummaries";

/** A screen in one of its states: its address, and what makes it so. */
interface State {
  readonly name: string;
  readonly path: string;
  readonly before?: (visit: Visit) => Promise<unknown>;
  /** What tells that it is there; the page's heading if left out. */
  readonly shown?: (screen: Screen) => Locator;
  readonly after?: (screen: Screen) => Promise<unknown>;
}

const STATES: readonly State[] = [
  { name: "all companies", path: "/" },
  { name: "a company", path: "/companies/cyberdyne" },
  { name: "a company on a past day", path: "/companies/cyberdyne?as-of=2024-08-15" },
  { name: "a company whose data are late", path: "/companies/cyberdyne?as-of=2025-05-15" },
  {
    name: "a commitment, with the record of its forecasts",
    path: "/companies/cyberdyne/commitments/1?forecasts=1",
    before: () => recordWorkedOut(inject("portal").url, "cyberdyne"),
    shown: ({ content }) => content.getByRole("table", { name: "Past forecasts" }).getByRole("link").first(),
  },
  { name: "a commitment that awaits data", path: "/companies/cyberdyne/commitments/3?as-of=2025-05-15" },
  { name: "a missed check-in", path: "/companies/cyberdyne/commitments/1/checkins/2" },
  { name: "an open check-in", path: "/companies/cyberdyne/commitments/3/checkins/2" },
  {
    name: "an open check-in, as a table",
    path: "/companies/cyberdyne/commitments/3/checkins/2",
    after: (screen) => screen.button("Show as table").click(),
  },
  {
    name: "what if, on a company",
    path: `/companies/cyberdyne?what-if=${encodeURIComponent("s3:+10%:2025-02-01")}`,
    shown: ({ content }) => content.getByText(/^With 10\u202f% more S3 storage spend/),
  },
  {
    name: "what if, on a commitment",
    path: `/companies/cyberdyne/commitments/3?what-if=${encodeURIComponent("sagemaker:-5%:")}`,
    shown: ({ content }) => content.getByText(/^With 5\u202f% less SageMaker training spend/),
  },
  {
    name: "what if, mistyped",
    path: `/companies/cyberdyne?what-if=${encodeURIComponent("s3:+much:2024")}`,
    shown: ({ content }) => content.getByText("The change of “much” is no number"),
  },
  { name: "an upcoming check-in", path: "/companies/cyberdyne/commitments/1/checkins/13" },
  { name: "no such company", path: "/companies/hooli" },
  { name: "no such page", path: "/nowhere" },
  {
    name: "an answer that failed",
    path: "/",
    before: ({ page }) => failing(page, SUMMARIES, { status: 500, code: "internal", requestId: "1f00d" }),
    shown: ({ content }) => content.getByRole("alert"),
  },
  {
    name: "an answer that is awaited",
    path: "/",
    before: ({ page }) => holding(page, SUMMARIES),
    shown: ({ content }) => content.locator("[aria-busy=true]").locator("visible=true"),
  },
  {
    name: "the company selector, open",
    path: "/companies/cyberdyne",
    after: async ({ page }) => {
      await page.keyboard.press("c");
      await page.getByRole("listbox").getByRole("option").first().waitFor();
    },
  },
  {
    name: "the choice of a day, open",
    path: "/companies/cyberdyne?as-of=2024-08-15",
    after: (screen) => screen.button(/^As of|2024/).click(),
  },
];

describe("each screen, wide and on a phone, in light and dark", () => {
  it.for(STATES)("is accessible, and fits 320 pixels: $name", async (state, { visit, screen }) => {
    await show(state, visit, screen);
    const { page } = visit;
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 800 });
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        const rules = colorScheme === "dark" ? OF_COLOURS : undefined;
        expect(await axeViolations(page, rules), `${width} pixels, ${colorScheme}`).toEqual([]);
      }
    }
    await page.setViewportSize({ width: 320, height: 800 });
    // Pictures are drawn anew for their width.
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
      .toBeLessThanOrEqual(320);
    visit.forgive(/status of (404|500)/);
  });
});

async function show({ path, before, shown, after }: State, visit: Visit, screen: Screen): Promise<void> {
  await before?.(visit);
  await visit.goTo(path);
  await screen.page.locator("#header-selector button").first().waitFor();
  await (shown?.(screen) ?? screen.title).waitFor();
  await after?.(screen);
}
