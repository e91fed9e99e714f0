import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { axeViolations } from "../support/axe";
import { type BilledRow, billedRows, decimal, sumsBy } from "../support/kept-files";
import { askOracle, commitmentOf, companyOf, found, type OracleCheckin } from "../support/oracle";
import { it } from "../support/reader";
import { dollars, nanos, period } from "../support/words";

const ADDRESS = "/companies/cyberdyne/commitments/1/compare";
const CENT = 10_000_000n;

describe("someone who compares a file of their own", () => {
  const s3 = commitmentOf(companyOf(askOracle(), "cyberdyne"), "1");
  const rows = billedRows("cyberdyne", "s3");
  it("is told which row makes a met period a missed one, and what would be owed", async ({
    visit,
    screen,
  }) => {
    const { checkin, changed, less } = tippingPoint(s3.checkins, rows);
    const mine = rows.map((row) => (row === changed ? { ...row, nanos: row.nanos - less } : row));
    await visit.open(ADDRESS);
    await choose(visit.page, "mine.csv", isoRows(mine));
    const name = `Check-in ${checkin.number}`;
    await screen.content
      .getByText(`and is ${dollars(less)} lower. ${name} would be missed instead of met.`)
      .waitFor();
    expect(await screen.content.innerText()).toContain(
      `With your rows S3 storage would owe ${dollars(nanos(s3.owed) + CENT)} instead of ${dollars(nanos(s3.owed))}.`,
    );
    expect(await screen.figure(/^Ours$/).innerText()).toBe(dollars(totalOf(rows)));
    expect(await screen.figure(/^Yours$/).innerText()).toBe(dollars(totalOf(mine)));
    expect(await screen.figure("Rows that do not match").innerText()).toBe("1");
    const [result] = await screen.rows("What it does to the results");
    expect(result?.slice(1)).toEqual([
      ...[checkin.amount, checkin.actual].map((amount) => dollars(nanos(amount))),
      dollars(nanos(checkin.actual) - less),
      ...["Met", "Missed", "$0.00", dollars(CENT)],
    ]);
    expect(result?.[0]).toContain(period(checkin));
    await screen.button(/^\d+ \w+ 2024$/).click();
    const details = screen.page.getByRole("table", { name: /^Rows of / });
    expect(await details.locator("tbody tr").innerText()).toBe(
      [
        "Amount differs",
        shownTime(changed),
        dollars(changed.nanos),
        dollars(changed.nanos - less),
        `aws_billing_data.csv, line ${changed.line}`,
        `${rows.indexOf(changed) + 2}`,
      ].join("\t"),
    );
    await details.getByText("Amount differs").waitFor();
  });

  it("agrees by sums of days with semicolons, decimal commas and days first", async ({ visit, screen }) => {
    const days = sumsBy(rows, 10);
    const lines = [...days].map(([day, sum]) => `${day.split("-").reverse().join(".")};${decimal(sum, ",")}`);
    await visit.open(ADDRESS);
    await choose(visit.page, "tage.csv", `\ufeff${["Datum;Betrag", ...lines].join("\r\n")}`);
    await screen.content
      .getByText(
        `Your file agrees with ours to the cent over ${days.size} daily sums. No result would change.`,
      )
      .waitFor();
    await screen.content.getByText(`Either way S3 storage owes ${dollars(nanos(s3.owed))}.`).waitFor();
  });

  it("finds the month whose sum is another one, and our rows behind it", async ({ visit, screen }) => {
    const months = [...sumsBy(rows, 7)].map(
      ([month, sum]) => `${month}\t${decimal(month === "2024-06" ? sum + CENT : sum)}`,
    );
    await visit.open(ADDRESS);
    await choose(visit.page, "months.tsv", ["Month\tSpend", ...months].join("\n"));
    await screen.content
      .getByText("Your file differs from ours on 1 of 12 months and is $0.01 higher.")
      .waitFor();
    await screen.button("Jun 2024").click();
    const june = rows.filter(({ time }) => time.startsWith("2024-06"));
    await screen.content.getByText("The rows that our sum is made of").waitFor();
    await screen.table("Rows of Jun 2024").locator("tbody tr").first().waitFor();
    expect((await screen.rows("Rows of Jun 2024"))[0]).toEqual([
      shownTime(found(june[0], "row of June")),
      dollars(found(june[0], "row of June").nanos),
      `aws_billing_data.csv, line ${june[0]?.line}`,
    ]);
  });

  it("saves the differences, each with its places on both sides", async ({ visit, screen }) => {
    const [first, second, ...others] = rows;
    const [gone, changed] = [found(first, "first row"), found(second, "second row")];
    await visit.open(ADDRESS);
    await choose(visit.page, "mine.csv", isoRows([{ ...changed, nanos: changed.nanos + CENT }, ...others]));
    await screen.content.getByText(/^Your file differs/).waitFor();
    const saving = visit.page.waitForEvent("download");
    await screen.button("Export CSV").click();
    const saved = await saving;
    expect(saved.suggestedFilename()).toMatch(/^cyberdyne-1-differences.*\.csv$/);
    const lines = (await readFile(await saved.path(), "utf8"))
      .replace(/^\ufeff/, "")
      .trim()
      .split(/\r?\n/);
    const place = (row: BilledRow) => `aws_billing_data.csv,${row.line}`;
    expect(lines.slice(1)).toEqual([
      `2024-01-01,s3,only here,${isoTime(gone)},${plain(gone.nanos)},,${plain(-gone.nanos)},${place(gone)},`,
      `2024-01-01,s3,amount differs,${isoTime(changed)},${plain(changed.nanos)},${plain(changed.nanos + CENT)},0.01,${place(changed)},2`,
    ]);
  });

  it("sends nothing of the file anywhere", async ({ visit, screen }) => {
    const sent: string[] = [];
    visit.page.on("request", (request) => sent.push(request.url(), request.postData() ?? ""));
    await visit.open(ADDRESS);
    const mine = [
      "time,cost,note",
      ...rows.map((row) => `${row.time},${decimal(row.nanos + 1234n)},only-in-my-file`),
    ];
    await choose(visit.page, "private-name.csv", mine.join("\n"));
    await screen.content.getByText(/^Your file /).waitFor();
    const all = sent.map((each) => decodeURIComponent(each)).join("\n");
    expect(all).toContain("GetSpend");
    expect(all).not.toContain("only-in-my-file");
    expect(all).not.toContain("private-name");
    expect(visit.address).toBe(ADDRESS);
  });

  it("does all of it by the keyboard", async ({ visit, screen }) => {
    const { page } = visit;
    await visit.open(ADDRESS);
    const chooser = page.waitForEvent("filechooser");
    await tabTo(page, "Choose a file");
    await page.keyboard.press("Enter");
    const removed = rows.slice(1);
    await (await chooser).setFiles(fileOf("mine.csv", isoRows(removed)));
    await screen.content.getByText(/^Your file differs from ours on 1 of 366 days/).waitFor();
    await tabTo(page, "Only here 1");
    await page.keyboard.press("Enter");
    await expect.poll(() => visit.address).toBe(`${ADDRESS}?show=only-ours`);
    await tabTo(page, "1 Jan 2024");
    await page.keyboard.press("Enter");
    await screen.table("Rows of 1 Jan 2024").waitFor();
    await tabTo(page, "Read note as");
    await page.keyboard.type("Serv");
    await screen.content.getByText("Its rows are of mine.", { exact: false }).waitFor();
    await page.keyboard.press("End");
    await screen.content.getByText(/^Your file differs/).waitFor();
    await tabTo(page, "Choose another file", "Shift+Tab");
    await page.keyboard.press("Enter");
    await screen.content.getByText("Drop a CSV or TSV here").waitFor();
  });

  it("is told after a reload which file the page has lost", async ({ visit, screen }) => {
    await visit.open(ADDRESS);
    await choose(visit.page, "mine.csv", isoRows(rows));
    await screen.content.getByText(/^Your file agrees/).waitFor();
    await visit.page.reload();
    await screen.content.getByText(/^“mine.csv” was compared here/).waitFor();
  });

  it.for(["light", "dark"] as const)(
    "finds no fault of accessibility, %s",
    async (scheme, { visit, screen }) => {
      await visit.page.emulateMedia({ colorScheme: scheme });
      await visit.open(ADDRESS);
      await screen.button("Paste rows").click();
      expect(await axeViolations(visit.page)).toEqual([]);
      await choose(visit.page, "mine.csv", `${isoRows(rows.slice(1))}\nTotal,1.00,`);
      await screen.content.getByText(/^Your file differs/).waitFor();
      await screen.button("1 Jan 2024").click();
      await screen.table("Rows of 1 Jan 2024").waitFor();
      expect(await axeViolations(visit.page)).toEqual([]);
      await screen.button("Choose another file").click();
      await choose(visit.page, "wrong.csv", "name,address\na,b");
      await screen.content
        .getByText("wrong.csv has no column of times and amounts that we recognise.")
        .waitFor();
      expect(await axeViolations(visit.page)).toEqual([]);
    },
  );
});

/** A met check-in, one row of it, and by how much less that row has to be for it to be missed by a cent. */
function tippingPoint(checkins: readonly OracleCheckin[], rows: readonly BilledRow[]) {
  const met = checkins.filter(({ verdict }) => verdict === "met");
  const surplusOf = ({ actual, amount }: OracleCheckin) => nanos(actual) - nanos(amount);
  const [checkin] = met.toSorted((a, b) => (surplusOf(a) < surplusOf(b) ? -1 : 1));
  const tipped = found(checkin, "met check-in");
  const less = surplusOf(tipped) + CENT;
  const inside = rows.filter(({ time }) => {
    const moment = Date.parse(`${time.replace(" ", "T")}Z`);
    return moment >= Date.parse(tipped.start) && moment < Date.parse(tipped.end);
  });
  return {
    checkin: tipped,
    changed: found(
      inside.find((row) => row.nanos > less),
      "row that can be less",
    ),
    less,
  };
}

function isoRows(rows: readonly BilledRow[]): string {
  const lines = rows.map(({ time, nanos: amount }) => `${time.replace(" ", "T")}Z,${decimal(amount)},mine`);
  return ["UsageStartDate,Cost,note", ...lines].join("\n");
}

function totalOf(rows: readonly BilledRow[]): bigint {
  return rows.reduce((sum, row) => sum + row.nanos, 0n);
}

/** A time as the tables show it: "1 Jan 2024 07:00". */
function shownTime({ time }: BilledRow): string {
  const day = new Date(`${time.slice(0, 10)}T00:00:00Z`);
  const month = day.toLocaleString("en-GB", { month: "short", timeZone: "UTC" }).slice(0, 3);
  return `${day.getUTCDate()} ${month} ${day.getUTCFullYear()} ${time.slice(11, 16)}`;
}

function isoTime({ time }: BilledRow): string {
  return `${time.replace(" ", "T")}.000Z`;
}

/** An exact amount without the zeros that say nothing. */
function plain(amount: bigint): string {
  return decimal(amount).replace(/\.?0+$/, "");
}

function fileOf(name: string, text: string) {
  return { name, mimeType: "text/csv", buffer: Buffer.from(text) };
}

async function choose(page: Page, name: string, text: string): Promise<void> {
  await page.locator("input[type=file]").setInputFiles(fileOf(name, text));
}

/** Presses the key until the control of that name has the focus. */
async function tabTo(page: Page, name: string, key = "Tab"): Promise<void> {
  const focused = () =>
    page.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute("aria-label") ?? element?.textContent?.trim() ?? "";
    });
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press(key);
    if ((await focused()) === name) return;
  }
  throw new Error(`The key ${key} does not lead to “${name}”.`);
}
