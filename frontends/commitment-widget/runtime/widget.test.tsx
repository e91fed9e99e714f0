import type { MessageInitShape } from "@bufbuild/protobuf";
import { create, toBinary } from "@bufbuild/protobuf";
import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import { CheckinState, Verdict } from "@portal/contracts/commitment/v1/checkin_pb";
import { type Commitment, CommitmentSchema } from "@portal/contracts/commitment/v1/commitment_pb";
import {
  type GetCommitmentResponse,
  GetCommitmentResponseSchema,
} from "@portal/contracts/commitment/v1/commitment_service_pb";
import { OutlookStatus } from "@portal/contracts/commitment/v1/outlook_pb";
import { act, cleanup, render, screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type { CommitmentWidgetElement } from "../element";
import { Widget } from "./widget";

type Init = Exclude<MessageInitShape<typeof CommitmentSchema>, Commitment>;

const at = (text: string) => timestampFromDate(new Date(text));
const usd = (units: number) => ({ currencyCode: "USD", units: BigInt(units) });
const january = { start: at("2024-01-01T00:00Z"), end: at("2024-02-01T00:00Z") };
const february = { start: at("2024-02-01T00:00Z"), end: at("2024-03-01T00:00Z") };

const closed = {
  number: 1,
  period: january,
  amount: usd(1000),
  actual: usd(959),
  shortfall: usd(41),
  state: CheckinState.CLOSED,
  verdict: Verdict.MISSED,
};
const ahead = {
  number: 2,
  period: february,
  amount: usd(1000),
  actual: usd(0),
  state: CheckinState.UPCOMING,
  verdict: Verdict.UNDECIDED,
  neededDailySpend: usd(35),
};

function elementOf(attributes: Readonly<Record<string, string>>): CommitmentWidgetElement {
  const element = document.createElement("div") as unknown as CommitmentWidgetElement;
  const given = { "company-id": "cyberdyne", "commitment-id": "1", ...attributes };
  for (const [name, value] of Object.entries(given)) element.setAttribute(name, value);
  return element;
}

/** What the page hears of a widget from now on. */
function listen(element: CommitmentWidgetElement): readonly Event[] {
  const heard: Event[] = [];
  for (const name of ["ready", "error"])
    element.addEventListener(`commitment:${name}`, (event) => heard.push(event));
  return heard;
}

/** A widget whose page answers for the services. */
function show(commitment: Init, attributes: Readonly<Record<string, string>> = {}): readonly Event[] {
  const element = elementOf(attributes);
  const reply = create(GetCommitmentResponseSchema, {
    commitment: create(CommitmentSchema, {
      id: "1",
      displayName: "S3 storage",
      companyId: "cyberdyne",
      serviceCode: "s3",
      hasData: true,
      period: { start: january.start, end: february.end },
      owed: usd(41),
      ...commitment,
    }),
    asOfTime: january.end,
    dataThroughTime: january.end,
  });
  element.fetch = async () => answer(reply);
  const heard = listen(element);
  render(<Widget element={element} origin="https://commitments.example" />);
  return heard;
}

function answer(reply: GetCommitmentResponse): Response {
  const body = new Uint8Array(toBinary(GetCommitmentResponseSchema, reply));
  return new Response(body, { headers: { "content-type": "application/proto" } });
}

describe("a widget", () => {
  it("says that too little is known for a forecast", async () => {
    const outlook = { status: OutlookStatus.INSUFFICIENT_HISTORY };
    const checkins = [closed, { ...ahead, outlook }];
    const heard = show({ checkins, counts: { missed: 1 }, nextCheckinNumber: 2, outlook: {} });
    await screen.findByText("Insufficient history");
    screen.getByText("too little history for a forecast; needs $35.00 a day");
    screen.getByText("No forecast yet");
    expect(heard.map(({ type }) => type)).toEqual(["commitment:ready"]);
  });

  it("holds the need of the next period against what the forecast expects, as its chance is of that", async () => {
    const outlook = {
      status: OutlookStatus.AT_RISK,
      probability: 0.61,
      pathCount: 100,
      metPathCount: 61,
      expectedActual: usd(1004),
      expectedDailySpend: usd(36),
    };
    show({
      checkins: [closed, { ...ahead, outlook }],
      counts: { missed: 1 },
      nextCheckinNumber: 2,
      currentDailySpend: usd(40),
      outlook: { expectedOwed: usd(71), roundedOwed: usd(70), owedRange: { low: usd(40), high: usd(120) } },
    });
    const said = await screen.findByText("likely, needs $35.00 a day, we expect $36.00");
    expect(said.previousElementSibling?.textContent).toMatch(/At risk.*61/);
    screen.getByText("≈ $70 owed");
    screen.getByText(/range \$41\.00 to \$120/);
  });

  it("shows all periods where they fit, and else says which it shows of how many", async () => {
    const checkins = Array.from({ length: 24 }, (_, index) => ({ ...closed, number: index + 1 }));
    const inWidth = vi.spyOn(HTMLElement.prototype, "clientWidth", "get");
    inWidth.mockReturnValue(300);
    show({ checkins, counts: { missed: 24 } });
    await screen.findByText("Periods 13 to 24 of 24");
    expect(screen.getAllByRole("listitem")).toHaveLength(12);
    cleanup();
    inWidth.mockReturnValue(800);
    show({ checkins, counts: { missed: 24 } });
    await screen.findByRole("list", { name: "Periods 1 to 24 of 24" });
    expect(screen.getAllByRole("listitem")).toHaveLength(24);
    expect(screen.queryByText("Periods 1 to 24 of 24")).toBeNull();
  });

  it("tells the page why the portal may not have answered, and the reader in plain words", async () => {
    const element = elementOf({});
    element.fetch = () => Promise.reject(new TypeError("Failed to fetch"));
    const heard = listen(element);
    vi.useFakeTimers();
    render(<Widget element={element} origin="https://commitments.example" />);
    await act(() => vi.advanceTimersByTimeAsync(10_000));
    vi.useRealTimers();
    expect(screen.getByRole("alert").textContent).not.toContain("EMBED_ORIGINS");
    expect((heard[0] as CustomEvent).detail).toMatchObject({
      code: "unavailable",
      retryable: true,
      message: expect.stringContaining(
        `No answer from https://commitments.example: it is away, its EMBED_ORIGINS lacks ${location.origin}`,
      ),
    });
  });

  it("says that there is no data, and calls nothing met", async () => {
    show({
      hasData: false,
      checkins: [{ ...closed, verdict: Verdict.NO_DATA }],
      counts: { noData: 1 },
      owed: usd(0),
    });
    await screen.findByText("No spend on s3 has ever been loaded.");
    expect(screen.queryByText(/met/i, { selector: ".mark" })).toBeNull();
  });

  it("says of a contract that is over when it ended, and expects nothing more of it", async () => {
    show({ checkins: [closed], counts: { missed: 1 }, period: january });
    await screen.findByText("0 of 1 period met,", { exact: false });
    screen.getByText("Ended 31 Jan 2024, no period is left");
    expect(screen.queryByText(/Expected by/)).toBeNull();
  });

  it("opens the page of the portal for each period, at the moment asked about", async () => {
    show(
      { checkins: [closed, ahead], counts: { missed: 1 }, nextCheckinNumber: 2 },
      { view: "table", "as-of": "2024-02-01" },
    );
    const link = await screen.findByRole("link", { name: "1 Jan – 31 Jan 2024" });
    expect(link.getAttribute("href")).toBe(
      "https://commitments.example/companies/cyberdyne/commitments/1/checkins/1?as-of=2024-02-01",
    );
  });

  it("says which attribute cannot be used, and tells the page", async () => {
    const heard = show({}, { view: "cards" });
    await screen.findByText('view="cards" is no view: write badge, card or table.');
    expect(heard.map((event) => (event as CustomEvent).detail.code)).toEqual(["invalid_argument"]);
  });

  it("says in a line of text as well why there are no figures", async () => {
    show({}, { view: "badge", "as-of": "last week" });
    const said = await screen.findByRole("alert");
    expect(said.textContent).toMatch(
      /^This cannot be answered\. as-of="last week" is no moment: write a day/,
    );
  });
});
