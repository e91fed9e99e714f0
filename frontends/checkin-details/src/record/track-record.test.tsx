import type {
  GetTrackRecordRequest,
  ListPastForecastsRequest,
} from "@portal/contracts/commitment/v1/track_record_pb";
import { Code, ConnectError, renderForTest } from "@portal/platform/testing";
import { screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, test } from "vitest";
import { at } from "../testing/estimates";
import { money, SAID } from "../testing/replies";
import { type Answers, stubServices } from "../testing/stub-services";
import { TrackRecord } from "./track-record";

const URL = "/companies/cyberdyne/commitments/1?as-of=2024-12-16";
/** The same with each forecast. */
const ALL = `${URL}&forecasts=1`;

const SCORE = {
  forecastCount: 36,
  insideRangeCount: 29,
  brierScore: 0.154,
  lineBrierScore: 0.31,
  meanError: money("52.31"),
  lineMeanError: money("84.49"),
};

const RECORD = {
  closedCheckinCount: 12,
  forecastCount: 36,
  overall: SCORE,
  byShare: [{ ...SCORE, sharePercent: 25, forecastCount: 12, insideRangeCount: 9 }],
  reliability: [
    { fromProbability: 0.6, toProbability: 0.8, forecastCount: 12, meanProbability: 0.71, metCount: 9 },
  ],
};

function open(answers: Answers, url = URL) {
  const transport = stubServices({
    getTrackRecord: () => ({ trackRecord: RECORD }),
    listPastForecasts: () => ({ pastForecasts: [SAID] }),
    ...answers,
  });
  return renderForTest(<TrackRecord companyId="cyberdyne" commitmentId="1" />, { transport, url });
}

describe("how right the forecasts of a commitment have been", () => {
  test("is said in a sentence, in scores beside the straight line's, and as said against happened", async () => {
    const requests: GetTrackRecordRequest[] = [];
    open({
      getTrackRecord: (request) => {
        requests.push(request);
        return { trackRecord: RECORD };
      },
    });
    expect(
      await screen.findByText(
        "Of 36 forecasts 29 ended inside the 80 % range; they were wrong by $52 on average, a straight line by $84.",
      ),
    ).toBeTruthy();
    expect(screen.getByRole("heading", { name: "How right have we been?" })).toBeTruthy();
    expect(screen.getAllByRole("columnheader", { name: /^Line’s/ }).map((head) => head.textContent)).toEqual([
      "Line’s error",
      "Line’s Brier score",
    ]);
    expect(rowTexts("Scores of the forecasts")).toEqual([
      "25\u202f% of the period|9 of 12|75\u202f%|$52 line $84|$84|0.15 line 0.31|0.31",
      "All together|29 of 36|81\u202f%|$52 line $84|$84|0.15 line 0.31|0.31",
    ]);
    expect(rowTexts("What was said against what happened")).toEqual([
      "60 to 80\u202f%|71\u202f%|9 of 12|75\u202f%|",
    ]);
    expect(requests[0]).toMatchObject({
      companyId: "cyberdyne",
      commitmentId: "1",
      asOfTime: at("2024-12-16"),
    });
  });

  test("answers at a glance how sure it is, each figure against what it is to be held against", async () => {
    const steps = [
      { fromProbability: 0.8, toProbability: 1, forecastCount: 17, meanProbability: 0.95, metCount: 16 },
    ];
    open({ getTrackRecord: () => ({ trackRecord: { ...RECORD, reliability: steps } }) });
    const figure = async (label: RegExp) => (await screen.findByText(label)).closest("div")?.textContent;
    expect(await figure(/^Inside the 80/)).toContain("29 of 3681\u202f%, where 80\u202f% are meant to be");
    expect(await figure(/^Called on track/)).toContain("16 of 17They were said to be 95\u202f% likely");
    expect(await figure(/^Wrong by/)).toContain("$52A straight line was wrong by $84");
    expect(await figure(/^Score of the chances/)).toContain("0.15A straight line has 0.31");
  });

  test("is listed forecast by forecast, each with a way to the check-in as it was then", async () => {
    open({});
    await userEvent.click(await screen.findByRole("button", { name: "Show each forecast" }));
    const link = await screen.findByRole("link", { name: "25\u202f%, 8 Nov 2024" });
    expect(new URLSearchParams(location.search).get("forecasts")).toBe("1");
    expect(link.getAttribute("href")).toBe("/companies/cyberdyne/commitments/1/checkins/2?as-of=2024-11-08");
    expect(rowTexts("Past forecasts")).toEqual([
      "1 Nov – 30 Nov 2024Missed$1,056.77 of $1,100.00",
      "25\u202f%, 8 Nov 2024|At risk64\u202f%≈\u00a0$1,120, $1,010 to $1,240|≈\u00a0$1,120|$1,010 to $1,240|inside",
    ]);
  });

  test("shows more forecasts below the first ones", async () => {
    const requests: ListPastForecastsRequest[] = [];
    open(
      {
        listPastForecasts: (request) => {
          requests.push(request);
          return request.pageToken === ""
            ? { pastForecasts: [SAID], nextPageToken: "page-2" }
            : { pastForecasts: [{ ...SAID, sharePercent: 50, forecastTime: at("2024-11-16") }] };
        },
      },
      ALL,
    );
    await userEvent.click(await screen.findByRole("button", { name: "Show more forecasts" }));
    expect(await screen.findByRole("link", { name: "50\u202f%, 16 Nov 2024" })).toBeTruthy();
    expect(screen.getByRole("link", { name: "25\u202f%, 8 Nov 2024" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Show more forecasts" })).toBeNull();
    expect(requests.map(({ pageToken }) => pageToken)).toEqual(["", "page-2"]);
  });

  test("is being worked out for a while after a load", async () => {
    open({ getTrackRecord: () => ({ trackRecord: { closedCheckinCount: 12, pendingCount: 36 } }) });
    expect(await screen.findByText("The forecasts of the closed periods are being worked out.")).toBeTruthy();
    expect(screen.getByText("Being worked out after the last load: 36 to go.")).toBeTruthy();
    expect(screen.queryByRole("table", { name: "Past forecasts" })).toBeNull();
  });

  test("can be read again when it could not be", async () => {
    let isBroken = true;
    open({
      getTrackRecord: () => {
        if (isBroken) throw new ConnectError("boom", Code.Internal, { "x-request-id": "7f3a-19c2" });
        return { trackRecord: RECORD };
      },
    });
    expect(
      await screen.findByText("The record could not be read. Everything above is complete."),
    ).toBeTruthy();
    isBroken = false;
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByText(/^Of 36 forecasts/)).toBeTruthy();
  });
});

/** The cells of each row of a table but the head's. */
function rowTexts(name: string): string[] {
  return within(screen.getByRole("table", { name }))
    .getAllByRole("row")
    .slice(1)
    .map((row) => [...row.querySelectorAll("th, td")].map((cell) => cell.textContent).join("|"));
}
