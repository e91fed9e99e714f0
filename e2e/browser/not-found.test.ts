import { describe, expect } from "vitest";
import { it } from "../support/reader";

describe("an address that leads nowhere says what was looked for", () => {
  it.for<readonly [what: string, path: string, words: string, wayOn: string]>([
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
  ])("%s", async ([_what, path, words, wayOn], { visit, screen }) => {
    await visit.goTo(path);
    await expect.poll(() => screen.content.innerText()).toContain(words);
    await screen.content.getByText(new RegExp(wayOn, "i")).click();
    await expect.poll(() => screen.title.innerText()).toMatch(/All companies|Cyberdyne/);
    visit.forgive(/status of 404/);
  });
});
