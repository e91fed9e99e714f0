import type { ListLineItemsRequest } from "@portal/contracts/billing/v1/billing_service_pb";
import { CheckinState, Verdict } from "@portal/contracts/commitment/v1/checkin_pb";
import { OutlookStatus } from "@portal/contracts/commitment/v1/outlook_pb";
import { Code, ConnectError } from "@portal/platform/testing";
import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, test } from "vitest";
import { at, basisOf } from "../testing/estimates";
import { open, URL } from "../testing/open-checkin";
import { checkinReply, commitmentReply, MISSED, money, OPEN, OUTLOOK, SAID } from "../testing/replies";
// Loaded before the tests, which then need not wait for them.
import "../record/said-forecasts";
import "../rows/checkin-rows";
import "../spend/spend-through-period";

/** The open check-in with its outlook and its fan. */
function openReply(): ReturnType<typeof checkinReply> {
  const reply = checkinReply({ ...OPEN, outlook: OUTLOOK }, "2024-12-16", { forecastBasis: basisOf() });
  return {
    ...reply,
    fan: [{ time: at("2025-01-01"), expected: OUTLOOK.expectedActual, range: OUTLOOK.actualRange }],
  };
}

describe("the page of a check-in", () => {
  test("proves a shortfall: sentence, subtraction, interval, edges, file", async () => {
    open({});
    expect(await screen.findByRole("heading", { level: 1, name: "Check-in 2 of 3" })).toBeTruthy();
    expect(screen.getByText("Missed by $43.23: $1,056.77 spent of $1,100.00 promised.")).toBeTruthy();
    const working = screen.getByRole("region", { name: "How this is computed" });
    expect(working.textContent).toContain("Promised$1,100.00Spent, 58 rows− $1,056.77Short, owed$43.23");
    expect(working.textContent).toContain(
      "From 1 Nov 2024 00:00 UTC up to, not including, 1 Dec 2024 00:00 UTC",
    );
    expect(working.textContent).toContain("1 row exactly at the start, counted");
    expect(within(working).getByTitle(`${"e700ca87".padEnd(64, "0")}, press to copy`)).toBeTruthy();
  });

  test("goes to the check-ins before and after by the keys j and k", async () => {
    open({ getCheckin: ({ checkinNumber }) => checkinReply({ ...MISSED, number: checkinNumber }) });
    await screen.findByRole("heading", { name: "Check-in 2 of 3" });
    await userEvent.keyboard("k");
    expect(await screen.findByRole("heading", { name: "Check-in 3 of 3" })).toBeTruthy();
    expect(location.pathname).toBe("/companies/cyberdyne/commitments/1/checkins/3");
    await userEvent.keyboard("k");
    expect(location.pathname).toBe("/companies/cyberdyne/commitments/1/checkins/3");
    await userEvent.keyboard("j");
    expect(await screen.findByRole("heading", { name: "Check-in 2 of 3" })).toBeTruthy();
    expect(location.pathname).toBe(URL);
  });

  test("counts a running period up to where the facts end", async () => {
    const requests: ListLineItemsRequest[] = [];
    open({
      getCheckin: () => checkinReply(OPEN, "2024-12-16"),
      listLineItems: (request) => {
        requests.push(request);
        return { totalSize: 0n };
      },
    });
    expect(await screen.findByText("Open: $522.18 spent of $1,230.00 promised, 16 days left.")).toBeTruthy();
    expect(
      screen.getByText(
        (_, element) =>
          element?.textContent === "To meet it, spend $44.24 a day; the last 28 days averaged $36.93.",
        { selector: "p" },
      ),
    ).toBeTruthy();
    expect(await screen.findByText("No row of s3 falls into what was counted.")).toBeTruthy();
    expect(requests[0]?.period).toMatchObject({ start: at("2024-12-01"), end: at("2024-12-16") });
  });

  test("says how likely a running period is to be met, and how that is computed", async () => {
    open({ getCheckin: () => openReply() });
    expect(
      await screen.findByText(
        "At risk, 52 % likely to be met: $522.18 spent of $1,230.00 promised, 16 days left.",
      ),
    ).toBeTruthy();
    const working = screen.getByRole("region", { name: "How this is computed" });
    const note = (await screen.findByText("What the forecast rests on.")).parentElement?.textContent;
    expect(note).toContain(
      "1,040 of 2,000 simulated continuations reach the promise. It continues 366 days of history",
    );
    expect(working.textContent).toContain("No change of plan by people");
    const legend = (await screen.findByText("middle of the forecast")).closest("ul");
    expect(legend?.textContent).toBe("spentmiddle of the forecast80\u202f% rangeeven pace");
    expect(screen.getByText("9 in 10 below $1,370")).toBeTruthy();
    expect(screen.getByText("1 in 10 below $1,110")).toBeTruthy();
  });

  test("expects what the page of the commitment says, where it is rounded to add up with others", async () => {
    const outlook = { ...OUTLOOK, expectedShortfall: money("44") };
    const other = { ...OPEN, number: 4, outlook };
    open({
      getCheckin: () => checkinReply({ ...OPEN, outlook }, "2024-12-16"),
      getCommitment: () =>
        commitmentReply([MISSED, { ...OPEN, outlook }, other], {
          outlook: { counts: { atRisk: 2 }, expectedShortfall: money("88"), expectedOwed: money("131.23") },
        }),
    });
    // Alone it would be $40; of $90 together it takes $50.
    await waitFor(() => expect(document.body.textContent).toContain("a shortfall of ≈\u00a0$50 on average"));
  });

  test("offers its rows and days as files, a comparison, and its sentences to share", async () => {
    open({});
    const compare = await screen.findByRole("link", { name: "Compare with my file" });
    expect(compare.getAttribute("href")).toBe("/companies/cyberdyne/commitments/1/compare");
    expect(screen.getByRole("button", { name: "Export" })).toBeTruthy();
    expect(screen.getByRole("button", { name: "Share" })).toBeTruthy();
  });

  test("has no file to offer, and no way to rows, where nothing was counted", async () => {
    const upcoming = { ...OPEN, state: CheckinState.UPCOMING, actual: money("0"), lineItemCount: 0n };
    const working = { countedUntilTime: at("2024-12-01"), refundTotal: money("0") };
    open({ getCheckin: () => ({ ...checkinReply(upcoming, "2024-12-01"), working }) });
    expect(await screen.findByRole("button", { name: "Share" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: /^Export/ })).toBeNull();
    expect(screen.queryByRole("link", { name: /rows?$/ })).toBeNull();
  });

  test("lists its keys for the shortcuts, only those that lead somewhere", async () => {
    open({ getCheckin: () => checkinReply({ ...MISSED, number: 1 }) });
    await screen.findByRole("heading", { name: "Check-in 1 of 3" });
    expect(screen.getByRole("link", { name: "Next" }).getAttribute("aria-keyshortcuts")).toBe("k");
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "Previous" }).disabled).toBe(true);
  });

  test("has the forecast of the picture as a table of its own", async () => {
    open({ getCheckin: () => openReply() });
    await userEvent.click(await screen.findByRole("button", { name: "Show as table" }));
    const forecast = screen.getByRole("table", { name: "Forecast of the running total" });
    expect(forecast.textContent).toContain("31 Dec 2024≈\u00a0$1,240$1,110 to $1,370");
    expect(screen.getByRole("table", { name: /Spend by day/ }).textContent).not.toContain("≈");
  });

  test("shows no forecast of a closed period", async () => {
    open({});
    await screen.findByRole("heading", { level: 1, name: "Check-in 2 of 3" });
    expect(document.body.textContent).not.toContain("≈");
    expect(screen.queryByText("middle of the forecast")).toBeNull();
  });

  test("recalls what was said of a closed period, each with a way to that day", async () => {
    open({
      listPastForecasts: () => ({
        pastForecasts: [
          { checkinNumber: 1, sharePercent: 25, probability: 0.9 },
          SAID,
          {
            ...SAID,
            sharePercent: 50,
            forecastTime: at("2024-11-15T12:00"),
            status: OutlookStatus.INSUFFICIENT_HISTORY,
          },
        ],
      }),
    });
    const link = await screen.findByRole("link", { name: "After 25\u202f%" });
    expect(link.getAttribute("href")).toBe(`${URL}?as-of=2024-11-08`);
    expect(link.parentElement?.textContent).toBe(
      "After 25\u202f%: 64\u202f% likely, ≈\u00a0$1,120 (80\u202f% range $1,010 to $1,240)",
    );
    const later = screen.getByRole("link", { name: "After 50\u202f%" });
    expect(later.getAttribute("href")).toBe(`${URL}?as-of=2024-11-15T12%3A00%3A00Z`);
    expect(later.parentElement?.textContent).toContain(": too little history");
    expect(screen.queryByRole("link", { name: "After 75\u202f%" })).toBeNull();
  });

  test("asks for no rows of a period that has not begun", async () => {
    const upcoming = { ...OPEN, state: CheckinState.UPCOMING, verdict: Verdict.UNDECIDED, lineItemCount: 0n };
    open({
      getCheckin: () => checkinReply(upcoming, "2024-12-01"),
      listLineItems: () => {
        throw new ConnectError("an empty period is refused", Code.InvalidArgument);
      },
    });
    expect(await screen.findByText("Rows are counted from the start of the period on.")).toBeTruthy();
    expect(screen.queryByRole("alert")).toBeNull();
  });

  test("says of a period that is over without data that its rows are not loaded", async () => {
    const awaiting = { ...OPEN, state: CheckinState.AWAITING_DATA, lineItemCount: 0n };
    open({ getCheckin: () => checkinReply(awaiting, "2024-12-01") });
    expect(
      await screen.findByText("None is loaded yet: the data end before the period starts."),
    ).toBeTruthy();
  });

  test("reads the check-ins before and after ahead, so that a step shows them at once", async () => {
    const asked: number[] = [];
    open({
      getCheckin: ({ checkinNumber }) => {
        asked.push(checkinNumber);
        return checkinReply();
      },
    });
    await waitFor(() => expect(asked).toEqual([2, 3, 1]));
  });

  test("shows the picture as a table of days with running totals", async () => {
    open({});
    await userEvent.click(await screen.findByRole("button", { name: "Show as table" }));
    const days = screen.getByRole("table", { name: /Spend by day/ });
    expect(days.textContent).toContain("1 Nov 2024$56.77$56.77");
    expect(days.textContent).toContain("20 Nov 2024$1,000.00$1,056.77");
  });

  test("says what was looked for when there is no such check-in", async () => {
    open({
      getCheckin: () => {
        throw new ConnectError("no such check-in", Code.NotFound);
      },
    });
    expect(
      await screen.findByRole("heading", {
        level: 1,
        name: "There is no check-in 2 of commitment “1” of company “cyberdyne”.",
      }),
    ).toBeTruthy();
  });
});
