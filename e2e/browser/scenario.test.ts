import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import { describe, expect, inject } from "vitest";
import { askApi, recordWorkedOut } from "../support/api";
import { chanceOf, expectedOwed } from "../support/estimates";
import { found } from "../support/oracle";
import { it } from "../support/reader";

const api = askApi(inject("portal").url);
const companyId = "cyberdyne";
const startTime = timestampFromDate(new Date("2025-01-01T00:00:00Z"));

describe("what if spend changed", () => {
  it("is answered as the reader types, stays in the address, and goes with one press", async ({
    visit,
    screen,
  }) => {
    const panel = screen.page.getByRole("region", { name: "What if", exact: true });
    const { before, after, commitments } = await api.simulateCommitments({
      companyId,
      changes: [{ serviceCode: "s3", startTime, change: { case: "factor", value: 1.1 } }],
    });
    const s3 = found(commitments.find(({ commitmentId }) => commitmentId === "1")?.after, "S3 storage");
    const sentence =
      "With 10\u202f% more S3 storage spend from 1 Jan 2025 we expect " +
      `${expectedOwed(found(after, "scenario"))} owed, not ${expectedOwed(found(before, "outlook"))}.`;
    await recordWorkedOut(inject("portal").url, companyId);
    await visit.open("/companies/cyberdyne");
    // What the page says of past forecasts comes after the rest of it.
    await screen.page.waitForLoadState("networkidle");
    const facts = await screen.content.innerText();
    await screen.button("What if?").click();
    await panel.getByLabel("Service").selectOption("s3");
    await panel.getByLabel("How much more or less").fill("10");
    await screen.content.getByText(sentence).waitFor();
    expect(new URL(screen.page.url()).searchParams.get("what-if")).toBe("s3:+10%:2025-01-01");
    const expected = async () => {
      const rows = await screen.columns("Commitments", ["Commitment", "Expected owed"]);
      return found(rows.find(([name]) => name?.startsWith("S3 storage"))?.[1], "S3 storage");
    };
    expect(await expected()).toContain(expectedOwed(s3));

    await screen.page.reload();
    await screen.content.getByText(sentence).waitFor();
    expect(await expected()).toContain(expectedOwed(s3));

    await panel.getByRole("button", { name: "Clear" }).click();
    await expect.poll(() => screen.content.innerText()).toBe(facts);
    expect(visit.address).toBe("/companies/cyberdyne");
  });

  it("is turned round: the spend that is enough for the wanted chance brings that chance", async ({
    visit,
    screen,
  }) => {
    const panel = screen.page.getByRole("region", { name: "What if", exact: true });
    await visit.open("/companies/cyberdyne/commitments/1");
    await screen.button("What if?").click();
    await panel.getByLabel("Promise to be sure of").selectOption("13");
    await panel.getByLabel("Wanted probability").selectOption("90");
    const use = panel.getByRole("link", { name: /^Use \+\$[\d.]+ a day$/ });
    await expect.poll(() => use.getAttribute("href")).toContain("sure=90");
    // The answer before stays until the new one is there.
    await panel.locator("[aria-busy=true]").waitFor({ state: "detached" });
    const change = found(/\$[\d.]+/.exec(await use.innerText())?.[0], "amount");
    await use.click();
    const { commitments } = await api.simulateCommitments({
      companyId,
      changes: [{ serviceCode: "s3", startTime, change: { case: "dailyAmount", value: money(change) } }],
    });
    const [s3] = commitments;
    const after = found(s3?.checkins[0]?.after, "outlook");
    expect(after.probability).toBeGreaterThanOrEqual(0.9);
    const [was, is] = [s3?.before, s3?.after].map((outlook) => expectedOwed(found(outlook, "S3 storage")));
    await screen.content
      .getByText(
        `With ${change} more S3 storage spend a day from 1 Jan 2025 we expect ${is} owed, not ${was}.`,
      )
      .waitFor();
    await expect
      .poll(async () => (await screen.columns("Periods ahead", ["Outlook"]))[0]?.[0]?.replaceAll("\n", " "))
      .toMatch(new RegExp(`^On track was .*, now  ?${chanceOf(after)}$`));
  });
});

/** Money of the contract from dollars and cents. */
function money(text: string) {
  const [units = "", cents = ""] = text.slice(1).split(".");
  return { currencyCode: "USD", units: BigInt(units), nanos: Number(cents) * 10_000_000 };
}
