import type { Locator, Page } from "playwright-core";

/** What a reader finds on any page of the portal. */
export class Screen {
  constructor(readonly page: Page) {}

  get title(): Locator {
    return this.page.locator("#page-title");
  }

  get content(): Locator {
    return this.page.locator("#content");
  }

  /** What the shell tells, whatever the page. */
  get notices(): Locator {
    return this.page.locator("#notices");
  }

  /** The value under a label of the figures. */
  figure(label: string | RegExp): Locator {
    const term = this.page.locator("dt").filter({ hasText: label });
    return this.page.locator("dl > div").filter({ has: term }).locator(".value");
  }

  /** The table of a section, by its heading. */
  table(name: string): Locator {
    return this.page.getByRole("table", { name, exact: true });
  }

  /** The text of each cell of a table's body. */
  async rows(name: string): Promise<readonly (readonly string[])[]> {
    await this.table(name).waitFor();
    return textOf(this.table(name).locator("tbody tr"));
  }

  /** The text of the cells of a table's body that stand below some of its heads. */
  async columns(name: string, heads: readonly string[]): Promise<readonly (readonly string[])[]> {
    const rows = await this.rows(name);
    const all = await this.table(name).locator("thead th").allInnerTexts();
    const places = heads.map((head) => {
      const place = all.indexOf(head);
      if (place < 0) throw new Error(`There is no column “${head}” among “${all.join("”, “")}”.`);
      return place;
    });
    return rows.map((row) => places.map((place) => row[place] ?? ""));
  }

  /** The text of each cell of the sums below a table. */
  totals(name: string): Promise<readonly (readonly string[])[]> {
    return textOf(this.table(name).locator("tfoot tr"));
  }

  /** What each cell of the timeline says to a screen reader, in order. */
  timeline(): Promise<readonly string[]> {
    return this.page
      .locator("a[data-checkin]")
      .evaluateAll((cells) => cells.map((cell) => cell.getAttribute("aria-label") ?? ""));
  }

  /** The way up by the breadcrumb. */
  crumb(name: string): Locator {
    return this.page.getByRole("navigation", { name: "Breadcrumb" }).getByRole("link", { name });
  }

  link(name: string | RegExp): Locator {
    return this.content.getByRole("link", { name });
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole("button", { name });
  }

  scrolledTo(): Promise<number> {
    return this.page.evaluate(() => scrollY);
  }
}

function textOf(rows: Locator): Promise<readonly (readonly string[])[]> {
  return rows.evaluateAll((all) =>
    (all as HTMLTableRowElement[]).map((row) => [...row.cells].map((cell) => cell.innerText.trim())),
  );
}
