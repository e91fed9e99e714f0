import { timestampDate } from "@bufbuild/protobuf/wkt";
import type { ForecastScore } from "@portal/contracts/commitment/v1/track_record_pb";
import { beforeAll, describe, expect, inject } from "vitest";
import { askApi, moment, recordWorkedOut } from "../support/api";
import { chanceOf, prospectOf, RANGE } from "../support/estimates";
import { found } from "../support/oracle";
import { it } from "../support/reader";

const api = askApi(inject("portal").url);
const question = { companyId: "cyberdyne", commitmentId: "1" };

describe("how right the forecasts have been", () => {
  beforeAll(() => recordWorkedOut(inject("portal").url, question.companyId));

  it("is told as the services count it", async ({ visit, screen }) => {
    const record = found((await api.getTrackRecord(question)).trackRecord, "record");
    const overall = found(record.overall, "scores");
    expect(record.closedCheckinCount).toBe(12);
    await visit.open("/companies/cyberdyne/commitments/1");
    const heads = [`Inside ${RANGE}`, "Share", "Brier score"];
    expect(await screen.columns("Scores of the forecasts", heads)).toEqual(record.byShare.map(scores));
    const { forecastCount, insideRangeCount } = overall;
    expect(await screen.content.innerText()).toContain(
      `Of ${forecastCount} forecasts ${insideRangeCount} ended inside the ${RANGE}; they were wrong by`,
    );
    expect(await screen.figure(`Inside the ${RANGE}`).innerText()).toBe(
      `${insideRangeCount} of ${forecastCount}`,
    );
    expect(await screen.columns("What was said against what happened", ["Were met", "Share"])).toEqual(
      record.reliability.map((step) => partOf(step.metCount, step.forecastCount)),
    );
  });

  it("can be looked up: each forecast opens the check-in as it was then, with the same chance", async ({
    visit,
    screen,
  }) => {
    const { pastForecasts } = await api.listPastForecasts(question);
    const past = found(
      pastForecasts.find(({ checkinNumber, sharePercent }) => checkinNumber === 8 && sharePercent === 50),
      "forecast",
    );
    const asOf = timestampDate(found(past.forecastTime, "moment")).toISOString();
    const then = await api.getCheckin({ ...question, checkinNumber: 8, ...moment(asOf) });
    const outlook = found(then.checkin?.outlook, "outlook");
    expect(outlook.probability).toBe(past.probability);
    await visit.open("/companies/cyberdyne/commitments/1");
    await screen.button("Show each forecast").click();
    await screen.table("Past forecasts").getByRole("link", { name: "50\u202f%, 16 Aug 2024" }).click();
    await expect
      .poll(() => screen.content.innerText())
      .toContain(`${prospectOf(outlook)}, ${chanceOf(outlook)} likely to be met: `);
    expect(visit.address).toBe("/companies/cyberdyne/commitments/1/checkins/8?as-of=2024-08-16");
  });
});

function scores({ forecastCount, insideRangeCount, brierScore }: ForecastScore): readonly string[] {
  return [...partOf(insideRangeCount, forecastCount), brierScore.toFixed(2)];
}

function partOf(part: number, whole: number): readonly string[] {
  return [`${part} of ${whole}`, `${Math.round((part * 100) / whole)}\u202f%`];
}
