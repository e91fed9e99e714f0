import { readFile } from "node:fs/promises";
import type { Checkin } from "@portal/contracts/commitment/v1/checkin_pb";
import { describe, expect, inject } from "vitest";
import { askApi } from "../support/api";
import { chanceOf, expectedOwed, nanosOf, RANGE, rangeOf } from "../support/estimates";
import { chooseItem, pressOn, tabTo } from "../support/keyboard";
import { askOracle, commitmentOf, companyOf, found } from "../support/oracle";
import { printed } from "../support/pdf";
import { it } from "../support/reader";
import { countOf, dollars, nanos, period, sum } from "../support/words";

const api = askApi(inject("portal").url);
const companyId = "cyberdyne";
const cyberdyne = companyOf(askOracle(), companyId);
const checkins = cyberdyne.commitments.flatMap((commitment) => commitment.checkins);
const [met, missed] = [countOf(checkins, "Met"), countOf(checkins, "Missed")];
const owed = dollars(nanos(cyberdyne.owed));

/** The four questions that people come with, each from the first page to the last figure, without a pointer. */
describe("by the keyboard alone, an owner of contracts", () => {
  it("presents whether the commitments are met: a sentence to paste, and a report to hand out", async ({
    visit,
    screen,
  }) => {
    await visit.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await visit.open("/");
    await pressOn(screen.link("Cyberdyne"));
    const answer = screen.content.getByText(
      `Cyberdyne met ${met} of its ${met + missed} closed periods and owes ${owed}`,
    );
    await answer.waitFor();
    const sentence = await answer.innerText();

    await pressOn(screen.button("Share"));
    await chooseItem(screen.page.getByRole("menuitem", { name: "Copy sentence" }));
    await screen.page.getByText("The sentence and the link are copied.").waitFor();
    const copied = await visit.page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(sentence);
    expect(copied, "leads to the same page").toContain(visit.address);

    await visit.page.keyboard.press("Escape");
    await pressOn(screen.link("Report"));
    await screen.page.getByText("Sources: ").waitFor();
    const [page = "", ...others] = await printed(visit.page, "A4");
    expect(others).toEqual([]);
    expect(page).toContain(`met ${met} of its ${met + missed} closed periods and owes ${owed}`);
    for (const commitment of cyberdyne.commitments) expect(page).toContain(commitment.name);
  });

  it("learns which period is next, how likely it is, and what spend makes it sure", async ({
    visit,
    screen,
  }) => {
    const { commitment } = await api.getCommitment({ companyId, commitmentId: "1" });
    const next = found(commitment?.checkins.find(hasOutlook), "check-in with an outlook");
    await visit.open(`/companies/${companyId}`);
    await pressOn(screen.table("Commitments").getByRole("link", { name: "S3 storage" }));
    await pressOn(screen.table("Periods ahead").getByRole("link").first());
    await expect.poll(() => screen.title.innerText()).toBe(`Check-in ${next.number} of 24`);
    expect(await screen.content.innerText()).toContain(chanceOf(found(next.outlook, "outlook")));

    await pressOn(screen.crumb("S3 storage"));
    await pressOn(screen.button("What if?"));
    const panel = screen.page.getByRole("region", { name: "What if", exact: true });
    await tabTo(panel.getByLabel("Promise to be sure of"));
    await visit.page.keyboard.type(`Check-in ${next.number}`);
    await pressOn(panel.getByRole("link", { name: /^Use \+\$[\d.]+ a day$/ }));
    await screen.content.getByText(/^With \$[\d.]+ more S3 storage spend a day from /).waitFor();
    const [outlook] = await screen.columns("Periods ahead", ["Outlook"]);
    const [, likely] = found(/now\D*(\d+)/.exec(outlook?.[0] ?? ""), "chance in the scenario");
    expect(Number(likely)).toBeGreaterThanOrEqual(80);
  });

  it("learns what is owed today and in the end, with the worst case", async ({ visit, screen }) => {
    const outlook = found((await api.getCompanySummary({ companyId })).summary?.outlook, "outlook");
    await visit.open("/");
    await pressOn(screen.link("Cyberdyne"));
    await expect.poll(() => screen.figure("Owed so far").innerText()).toBe(owed);
    expect(await screen.figure(/^Expected by/).innerText()).toContain(expectedOwed(outlook));
    const page = await screen.content.innerText();
    expect(page).toContain(`(${RANGE} ${rangeOf(outlook.owedRange)})`);
    const worst = rangeOf({ ...found(outlook.owedRange, "range"), low: outlook.owedRange?.high });
    expect(page).toContain(`Worst case, 1 in 10: above ${worst}`);
    expect(sum(cyberdyne.commitments.map((each) => each.owed)), "parts add up").toBe(nanos(cyberdyne.owed));
    expect(nanosOf(outlook.expectedOwed)).toBeGreaterThanOrEqual(nanos(cyberdyne.owed));
  });

  it("proves a shortfall by its rows, and takes them along", async ({ visit, screen }) => {
    const s3 = commitmentOf(cyberdyne, "1");
    const short = found(
      s3.checkins.find(({ verdict }) => verdict === "missed"),
      "missed check-in",
    );
    await visit.open(`/companies/${companyId}`);
    await pressOn(screen.table("Commitments").getByRole("link", { name: "S3 storage" }));
    await pressOn(screen.table("Closed periods").getByRole("link", { name: period(short) }));
    const [spent, amount] = [short.actual, short.amount].map((each) => dollars(nanos(each)));
    await screen.content
      .getByText(`Missed by ${dollars(nanos(short.shortfall ?? ""))}: ${spent} spent of ${amount} promised.`)
      .waitFor();
    await screen.table(`The ${short.line_items} rows behind ${spent}`).waitFor();

    await pressOn(screen.button("Export"));
    const saving = visit.page.waitForEvent("download");
    await chooseItem(screen.page.getByRole("menuitem", { name: /rows/i }));
    const saved = await saving;
    expect(saved.suggestedFilename()).toMatch(/-as-of-2025-01-01-data-through-2024-12-31\.csv$/);
    const [head, ...lines] = (await readFile(await saved.path(), "utf8")).trimEnd().split("\r\n");
    expect(head).toBe("\ufefftime,company,service,amount,currency,file,line");
    expect(lines).toHaveLength(short.line_items);
    expect(sum(lines.map((line) => withNinePlaces(line.split(",")[3] ?? "")))).toBe(nanos(short.actual));
  });
});

const hasOutlook = ({ outlook }: Checkin) => outlook !== undefined;

/** An amount with all the places that the oracle writes. */
function withNinePlaces(amount: string): string {
  const [whole = "", fraction = ""] = amount.split(".");
  return `${whole}.${fraction.padEnd(9, "0")}`;
}
