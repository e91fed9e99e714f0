import type { GetCommitmentRequest } from "@portal/contracts/commitment/v1/commitment_service_pb";
import { Code, ConnectError, renderForTest } from "@portal/platform/testing";
import { screen, waitFor, within } from "@testing-library/react";
import { PointerEventsCheckLevel, userEvent } from "@testing-library/user-event";
import { afterEach, describe, expect, test, vi } from "vitest";
import { CheckinDetails } from "../root";
import { at } from "../testing/estimates";
import { commitmentReply, forecastReply, money, NO_DATA, OPEN } from "../testing/replies";
import { type Answers, stubServices } from "../testing/stub-services";
// Loaded before the tests, which then need not wait for them.
import "../bars/bars";
import "../periods/periods";
import "../record/track-record";

const URL = "/companies/cyberdyne/commitments/1";

function open(getCommitment: Answers["getCommitment"] & object, url = URL) {
  return renderForTest(<CheckinDetails />, { transport: stubServices({ getCommitment }), url });
}

describe("the page of a commitment", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  test("answers in a sentence, in figures and in tables that add up", async () => {
    const requests: GetCommitmentRequest[] = [];
    open((request) => {
      requests.push(request);
      return commitmentReply();
    });
    expect(await screen.findByRole("heading", { level: 1, name: "S3 storage" })).toBeTruthy();
    expect(
      screen.getByText("S3 storage met 1 of its 2 closed periods and owes $43.23, all of it in Nov 2024."),
    ).toBeTruthy();
    expect(screen.getByText("s3 · every month · 3 periods, 1 Oct – 31 Dec 2024")).toBeTruthy();
    const closed = await screen.findByRole("table", { name: "Closed periods" });
    expect(rowTexts(closed)).toEqual([
      "1|1 Oct – 31 Oct 2024$1,188.15 of $1,100.00|$1,100.00|$1,188.15|+$88.15|64|Met|$0.00",
      "2|1 Nov – 30 Nov 2024$1,056.77 of $1,100.00|$1,100.00|$1,056.77|−$43.23|58|Missed|$43.23",
      "|Owed so far|$2,200.00|$2,244.92|+$44.92surplus never offsets|122|1 met, 1 missed|$43.23",
    ]);
    const ahead = await screen.findByRole("table", { name: "Periods ahead" });
    expect(rowTexts(ahead)[0]).toContain("|$1,230.00|$522.18|$44.24|16|Open");
    expect(requests).toHaveLength(1);
    expect(requests[0]).toMatchObject({ companyId: "cyberdyne", commitmentId: "1" });
    expect(requests[0]?.asOfTime).toBeUndefined();
  });

  test("says what is to be expected, in a sentence, in figures and in rows that add up", async () => {
    open(() => forecastReply());
    expect(await screen.findByText("Expected by 31 Dec 2024")).toBeTruthy();
    expect(lead()).toBe(
      "The only period ahead is at risk, 52\u202f% likely to be met: the promise rises to $1,230.00, and spend now " +
        "runs at ≈\u00a0$1,140 a month. By 31 Dec 2024 we expect ≈\u00a0$90 owed (80\u202f% range $43.23 to $170).",
    );
    expect(screen.getByText(/^Spend a day, last/).closest("div")?.textContent).toContain(
      "Needed: $44.24 to 31 Dec 2024, we expect $44.70 a day",
    );
    expect(screen.getByRole("img", { name: /^Owed \$43.23, expected ≈\u00a0\$90/ })).toBeTruthy();
    expect(rowTexts(await screen.findByRole("table", { name: "Periods ahead" }))).toEqual([
      "3|1 Dec – 31 Dec 2024≈\u00a0$1,240 of $1,230.00$522.18 spent so far|$1,230.00|≈\u00a0$1,240$522.18 so far|" +
        "$1,110 to $1,370|$44.24|$51.10|At risk52\u202f%At risk52\u202f% likely|≈\u00a0$40",
      "|Expected of 1 period≈\u00a0$1,240 of $1,230.00|$1,230.00|≈\u00a0$1,240||||1 at risk|≈\u00a0$40",
      "|With $43.23 owed so far: expected by 31 Dec 202480\u202f% range $43.23 to $170|||||||≈\u00a0$90",
    ]);
    expect(screen.getByText(/the level of spend drifts on as it did/)).toBeTruthy();
    expect(screen.getByText(/≈ marks an estimate/)).toBeTruthy();
    expect(
      await screen.findByRole("link", { name: /^Check-in 3, .*: at risk, 52\u202f% likely to be met/ }),
    ).toBeTruthy();
  });

  test("keeps to the facts where there is no outlook", async () => {
    open(() => commitmentReply());
    expect(await screen.findByText("Periods met")).toBeTruthy();
    expect(document.body.textContent).not.toContain("≈");
    expect(document.body.textContent).not.toContain("80\u202f% range");
  });

  test("ends in how right the forecasts have been, and stays when that cannot be read", async () => {
    open(() => commitmentReply());
    expect(
      await screen.findByText("The record could not be read. Everything above is complete."),
    ).toBeTruthy();
    expect(screen.getByText("How right have we been?")).toBeTruthy();
    expect(await screen.findByText("Closed periods")).toBeTruthy();
  });

  test("gives every bar and every row a link to its check-in", async () => {
    open(() => commitmentReply());
    const bar = await screen.findByRole("link", {
      name: "Check-in 2, 1 Nov – 30 Nov 2024: missed by $43.23, $1,056.77 spent of $1,100.00 promised",
    });
    expect(bar.getAttribute("href")).toBe("/companies/cyberdyne/commitments/1/checkins/2");
    expect((await screen.findByRole("link", { name: "1 Nov – 30 Nov 2024" })).getAttribute("href")).toBe(
      "/companies/cyberdyne/commitments/1/checkins/2",
    );
  });

  test("says what was counted at a past moment, not how far the data reach", async () => {
    open(() => ({ ...commitmentReply(), dataThroughTime: at("2025-01-01") }), `${URL}?as-of=2024-12-16`);
    expect(await screen.findByText("final, counts rows before 16 Dec 2024")).toBeTruthy();
    expect(
      screen.getByText("Counts rows before 16 Dec 2024; there are data through 31 Dec 2024"),
    ).toBeTruthy();
  });

  test("offers a comparison, its periods and rows as files, and its sentences to share", async () => {
    open(() => commitmentReply());
    const compare = await screen.findByRole("link", { name: "Compare with my file" });
    expect(compare.getAttribute("href")).toBe("/companies/cyberdyne/commitments/1/compare");
    expect(screen.getByRole("button", { name: "Export" })).toBeTruthy();
    expect(screen.getByRole("button", { name: "Share" })).toBeTruthy();
  });

  test("asks as of the moment in the address, and its links keep it", async () => {
    const requests: GetCommitmentRequest[] = [];
    open((request) => {
      requests.push(request);
      return commitmentReply();
    }, `${URL}?as-of=2024-12-16`);
    const link = await screen.findByRole("link", { name: "1 Nov – 30 Nov 2024" });
    expect(link.getAttribute("href")).toBe("/companies/cyberdyne/commitments/1/checkins/2?as-of=2024-12-16");
    expect(requests[0]?.asOfTime).toMatchObject(at("2024-12-16"));
  });

  test("says what was looked for when there is no such commitment", async () => {
    open(() => {
      throw new ConnectError("no such commitment", Code.NotFound);
    });
    expect(
      await screen.findByRole("heading", {
        level: 1,
        name: "There is no commitment “1” of company “cyberdyne”.",
      }),
    ).toBeTruthy();
    expect(screen.getByRole("link", { name: "company “cyberdyne”" }).getAttribute("href")).toBe(
      "/companies/cyberdyne",
    );
  });

  test("shows the request id of a failure, and the page when it is tried again", async () => {
    let isBroken = true;
    open(() => {
      if (isBroken) throw new ConnectError("boom", Code.Internal, { "x-request-id": "7f3a-19c2" });
      return commitmentReply();
    });
    expect(await screen.findByText("7f3a-19c2")).toBeTruthy();
    isBroken = false;
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByRole("heading", { level: 1, name: "S3 storage" })).toBeTruthy();
  });

  test("says in words that nothing was ever loaded, and calls nothing met or missed", async () => {
    open(() => commitmentReply([NO_DATA], { hasData: false, owed: money("0") }));
    expect(await screen.findByText("No spend on s3 has ever been loaded for Cyberdyne.")).toBeTruthy();
    expect(await screen.findByText("1 without data")).toBeTruthy();
    expect(screen.queryByText("Met")).toBeNull();
    expect(screen.queryByText("Missed")).toBeNull();
    expect(screen.queryByText("How right have we been?")).toBeNull();
  });

  // Found by text: by role, every element of so long a page would be looked at. For the same reason, none is
  // asked before a click whether it can be clicked.
  const user = userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never });

  test("shows more bars than fit by pages, which the address keeps", async () => {
    vi.stubGlobal("innerWidth", 390);
    open(() => commitmentReply(daysAhead(34)));
    await user.click(await screen.findByText("Next"));
    expect(await screen.findByText("Periods 5 to 34 of 34")).toBeTruthy();
    expect(new URLSearchParams(location.search).get("from")).toBe("31");
    await user.click(screen.getByText("Previous"));
    expect(await screen.findByText("Periods 1 to 30 of 34")).toBeTruthy();
  });

  test("lengthens a long table step by step", async () => {
    const { container } = open(() => commitmentReply(daysAhead(65)));
    await user.click(await screen.findByText("Show more"));
    await waitFor(() => expect(container.querySelectorAll("tbody tr")).toHaveLength(65));
    expect(screen.queryByText("Show more")).toBeNull();
    expect(new URLSearchParams(location.search).get("ahead")).toBe("120");
  });
});

function daysAhead(count: number) {
  return Array.from({ length: count }, (_, index) => ({ ...OPEN, number: index + 1 }));
}

/** The second sentence, which has strong words in it. */
function lead(): string | undefined {
  return screen.getByText(/owes/, { selector: "p" }).nextElementSibling?.textContent;
}

/** The cells of each row but the head's. */
function rowTexts(table: HTMLElement): string[] {
  return within(table)
    .getAllByRole("row")
    .slice(1)
    .map((row) => [...row.querySelectorAll("th, td")].map((cell) => cell.textContent).join("|"));
}
