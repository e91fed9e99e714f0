import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { openBrowser, Visit } from "../support/browser";
import { Screen } from "../support/screen";

describe("an address that leads nowhere says what was looked for", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  it.each([
    ["a company", "/companies/hooli", "There is no company “hooli”.", "all companies"],
    [
      "a company with odd letters",
      "/companies/a%2Fb%20%E2%82%AC",
      "There is no company “a/b €”.",
      "all companies",
    ],
    ["a commitment", "/companies/cyberdyne/commitments/99", "99", "all companies"],
    ["a check-in", "/companies/cyberdyne/commitments/1/checkins/25", "25", "all companies"],
    ["a page", "/contracts/1", "/contracts/1", "All companies"],
    ["a company that does not decode", "/companies/%E0%A4%A", "%E0%A4%A", "All companies"],
    ["a day", "/companies/cyberdyne?as-of=yesterday", "“yesterday” is not a day", "Show the latest data"],
  ])("%s", async (_what, path, words, wayOn) => {
    const visit = await Visit.begin(browser, inject("portal").url);
    const screen = new Screen(visit.page);
    await visit.page.goto(inject("portal").url + path);
    await expect.poll(() => screen.content.innerText()).toContain(words);
    await screen.content.getByText(new RegExp(wayOn, "i")).click();
    await expect.poll(() => screen.title.innerText()).toMatch(/All companies|Cyberdyne/);
    visit.forgive(/status of 404/);
    await visit.end();
  });
});
