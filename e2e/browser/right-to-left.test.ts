import type { Locator, Page } from "playwright-core";
import { describe, expect } from "vitest";
import type { Visit } from "../support/browser";
import { it } from "../support/reader";

/** The characters of an element's text in the order in which they are drawn on its first line, from left to right. */
function drawn(element: Locator): Promise<string> {
  return element.evaluate((node) => {
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    const places: { character: string; left: number }[] = [];
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      for (const [index, character] of [...(text.textContent ?? "")].entries()) {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + 1);
        places.push({ character, left: range.getBoundingClientRect().left });
      }
    }
    return places
      .sort((a, b) => a.left - b.left)
      .map(({ character }) => character)
      .join("");
  });
}

describe("in a script from right to left", () => {
  async function mirrored(visit: Visit, path: string): Promise<Page> {
    const page = await visit.open(path);
    await page.evaluate(() => {
      document.documentElement.dir = "rtl";
    });
    return page;
  }

  it("amounts, periods and ranges of a table are read from left to right", async ({ visit }) => {
    const page = await mirrored(visit, "/companies/cyberdyne/commitments/1");
    const closed = page.getByRole("table", { name: "Closed periods" });
    expect(await drawn(closed.getByRole("cell", { name: "−$15.73" }))).toBe("−$15.73");
    expect(await drawn(closed.getByRole("link", { name: "1 Feb – 29 Feb 2024" }))).toBe(
      "1 Feb – 29 Feb 2024",
    );
    const range = page.getByRole("table", { name: "Periods ahead" }).getByText(/^\$[\d,]+ to \$/);
    expect(await drawn(range.first())).toBe(await range.first().textContent());
  });

  it("the figures and the subtraction of a check-in are read from left to right", async ({ visit }) => {
    const page = await mirrored(visit, "/companies/cyberdyne/commitments/1/checkins/2");
    expect(await drawn(page.getByRole("cell", { name: "− $984.27" }))).toBe("− $984.27");
    await mirrored(visit, "/companies/cyberdyne");
    expect(await drawn(page.locator("dd.value").first())).toBe("$240.46");
    expect(await drawn(page.locator("dd.value", { hasText: "≈" }))).toMatch(/^≈\s\$[\d,]+$/);
  });

  it("amounts stand where their heads do", async ({ visit }) => {
    const page = await mirrored(visit, "/companies/cyberdyne/commitments/1");
    const closed = page.getByRole("table", { name: "Closed periods" });
    const alignment = (cell: Locator) => cell.evaluate((node) => getComputedStyle(node).textAlign);
    expect(await alignment(closed.getByRole("columnheader", { name: "Difference" }))).toBe("left");
    expect(await alignment(closed.getByRole("cell", { name: "−$15.73" }))).toBe("left");
  });
});
