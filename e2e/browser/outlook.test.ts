import { describe, expect, inject } from "vitest";
import { askApi } from "../support/api";
import { about, chanceOf, expectedOwed, nanosOf, prospectOf, RANGE, rangeOf } from "../support/estimates";
import { askOracle, commitmentOf, companyOf, found } from "../support/oracle";
import { it } from "../support/reader";
import { dollars, nanos } from "../support/words";

const api = askApi(inject("portal").url);
const companyId = "cyberdyne";

describe("what is to be expected", () => {
  it("is said in a sentence, with its range and how many periods are in doubt", async ({ visit, screen }) => {
    const outlook = found((await api.getCompanySummary({ companyId })).summary?.outlook, "outlook");
    const { atRisk = 0, offTrack = 0, onTrack = 0 } = outlook.counts ?? {};
    await visit.open("/companies/cyberdyne");
    expect(await screen.content.innerText()).toContain(
      `Of the ${onTrack + atRisk + offTrack} periods ahead ${are(atRisk)} at risk and ${are(offTrack)} off track. ` +
        `By 31 Dec 2025 we expect ${expectedOwed(outlook)} owed (${RANGE} ${rangeOf(outlook.owedRange)}).`,
    );
  });

  it("of a period is a chance that counts simulated paths, with a fan that has its table", async ({
    visit,
    screen,
  }) => {
    const { checkin, fan } = await api.getCheckin({ companyId, commitmentId: "3", checkinNumber: 2 });
    const outlook = found(checkin?.outlook, "outlook");
    const { metPathCount, pathCount } = outlook;
    await visit.open("/companies/cyberdyne/commitments/3/checkins/2");
    const content = await screen.content.innerText();
    expect(content).toContain(`${prospectOf(outlook)}, ${chanceOf(outlook)} likely to be met: `);
    // The picture and what it rests on are loaded when the page is there.
    await expect
      .poll(() => screen.content.innerText())
      .toContain(
        `${grouped(metPathCount)} of ${grouped(pathCount)} simulated continuations reach the promise.`,
      );
    await screen.button("Show as table").click();
    const rows = await screen.rows("Forecast of the running total");
    // The first point of the fan is where the facts end.
    expect(rows).toHaveLength(fan.length - 1);
    expect(rows.at(-1)).toEqual([
      "31 Mar 2025",
      about(nanosOf(outlook.expectedActual)),
      rangeOf(outlook.actualRange),
    ]);
  });

  it("cannot be said on too little history, but what would be enough can", async ({ visit, screen }) => {
    const asOf = "2024-01-20";
    const s3 = commitmentOf(companyOf(askOracle({ asOf }), companyId), "1");
    const [first] = s3.checkins;
    await visit.open(`/companies/cyberdyne?as-of=${asOf}`);
    expect(await screen.content.innerText()).toContain(
      "have 19 days of history; an outlook needs 28, so from 29 Jan 2024.",
    );
    const now = (await screen.columns("Commitments", ["Now"])).flat();
    expect(new Set(now)).toEqual(new Set(["Insufficient history"]));
    await visit.open(`/companies/cyberdyne/commitments/1/checkins/1?as-of=${asOf}`);
    const content = await screen.content.innerText();
    expect(content).toContain(
      `19 days of data are too few for an outlook; ${dollars(nanos(first?.actual ?? ""))} spent of $1,000.00 promised.`,
    );
    expect(content).toContain("An outlook needs 28 days of history, so there is one from 29 Jan 2024 on.");
    expect(content).not.toContain("≈");
    await visit.open("/companies/cyberdyne/commitments/1/checkins/1?as-of=2024-01-29");
    const { checkin } = await api.getCheckin({
      companyId,
      commitmentId: "1",
      checkinNumber: 1,
      asOfTime: { seconds: BigInt(Date.UTC(2024, 0, 29) / 1000) },
    });
    expect(await screen.content.innerText()).toContain(
      `${chanceOf(found(checkin?.outlook, "outlook"))} likely to be met: `,
    );
  });

  it("is nothing more where every period has closed: the facts are all there is", async ({
    visit,
    screen,
  }) => {
    await visit.open("/companies/cyberdyne/commitments/4");
    expect(await screen.figure(/^Expected/).count()).toBe(0);
    expect(await screen.button("What if?").count()).toBe(0);
    expect(await screen.content.innerText()).toContain("no period is left");
  });
});

function are(count: number): string {
  return count === 1 ? "1 is" : `${count} are`;
}

function grouped(count: number): string {
  return count.toLocaleString("en-US");
}
