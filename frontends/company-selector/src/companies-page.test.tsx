import { CommitmentService } from "@portal/contracts/commitment/v1/commitment_service_pb";
import type { CompanySummary } from "@portal/contracts/commitment/v1/company_summary_pb";
import { Code, ConnectError, createRouterTransport, renderForTest } from "@portal/platform/testing";
import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { beforeAll, describe, expect, it } from "vitest";
import { CompaniesPage } from "./companies-page";
import {
  CYBERDYNE,
  dollars,
  foreseen,
  INGEN,
  TYRELL,
  testCompany,
  WEYLAND,
  withTestOutlooks,
} from "./testing/companies";

// What the buttons open is loaded on first use, and a busy machine takes longer for it than a test waits.
beforeAll(() => import("@portal/sharing"));

/** Answers facts at once, and outlooks as the test lets it; without a word on outlooks it has none. */
function show(
  summaries: readonly CompanySummary[],
  address = "/",
  outlooks: () => readonly CompanySummary[] | Promise<readonly CompanySummary[]> = () => summaries,
) {
  const transport = createRouterTransport(({ service }) => {
    service(CommitmentService, {
      listCompanySummaries: async ({ withOutlook }) =>
        withOutlook
          ? { summaries: [...(await outlooks())], totalOutlook: TOTAL }
          : { summaries: [...summaries] },
    });
  });
  return renderForTest(<CompaniesPage />, { transport, url: address });
}

const TOTAL = { owed: { owedRange: { low: dollars(3840), high: dollars(10_060) } } };
const FOUR = [CYBERDYNE, INGEN, TYRELL, WEYLAND];

const table = () => screen.findByRole("table", { name: "Companies" });
const namesIn = (rows: HTMLElement) =>
  within(rows)
    .getAllByRole("rowheader")
    .map(({ textContent }) => textContent);
const rowOf = async (name: RegExp) => within(await table()).getByRole("row", { name });
const figure = (label: string) => screen.getByText(label, { selector: "dt" }).parentElement?.textContent;

describe("all companies with their outlook", () => {
  const showAll = async () => {
    show(FOUR, "/", () => withTestOutlooks(FOUR));
    await screen.findByText("most expected owed first");
  };

  it("are listed with those that are expected to owe most on top, and totals that add up", async () => {
    await showAll();
    expect(namesIn(await table())).toEqual([
      "Cyberdyne1 commitment",
      "Weyland-Yutani1 commitment",
      "Tyrell1 commitment",
      "Ingen1 commitment",
      "All 4",
    ]);
    expect((await rowOf(/^All 4/)).textContent).toBe("All 473014198$1,530.00≈\u00a0$6,750$3,840 to $10,060");
  });

  it("show what each is expected to owe, its range, and how its next period stands", async () => {
    await showAll();
    expect((await rowOf(/^Cyberdyne/)).textContent).toBe(
      "Cyberdyne1 commitment51503132$1,014.00≈\u00a0$3,630$1,650 to $6,190" +
        "At risk77\u202f%Cyberdyne storage, to 31 Jan 202531 Dec 2024",
    );
    expect((await rowOf(/^Ingen/)).textContent).toContain(
      "under $10in 9 of 10 cases $0On trackover 99\u202f%",
    );
    expect((await rowOf(/^Tyrell/)).textContent).toContain("Awaiting dataTyrell storage");
    expect(await screen.findByText("16 days behind")).toBeDefined();
    const next = within(await rowOf(/^Cyberdyne/))
      .getByText("At risk")
      .closest("a");
    expect(next?.getAttribute("href")).toBe("/companies/cyberdyne/commitments/1/checkins/13");
  });

  it("are summed in words and figures, with the range of all together", async () => {
    await showAll();
    expect(screen.getByText(/By the end of all contracts/).textContent).toBe(
      "By the end of all contracts we expect ≈\u00a0$6,750 owed (80\u202f% range $3,840 to $10,060). " +
        "The data of Tyrell stop on 15 Dec 2024, so one period that is over cannot be judged yet.",
    );
    expect(figure("Expected by 31 Dec 2025")).toBe(
      "Expected by 31 Dec 2025≈\u00a0$6,75080\u202f% range $3,840 to $10,060",
    );
    expect(figure("Periods ahead, need attention")).toContain("23 of 3119 at risk, 4 off track");
    expect(figure("Periods met")).toContain("30 of 371 more awaiting data");
  });

  it("say which periods have too little history for an outlook", async () => {
    const young = testCompany({ name: "Young", open: 2 });
    show([CYBERDYNE, young], "/", () => [
      ...withTestOutlooks([CYBERDYNE]),
      foreseen(young, { insufficientHistory: 2 }),
    ]);
    await screen.findByText("most expected owed first");
    expect((await rowOf(/^Young/)).textContent).toContain("–too little historyInsufficient history");
    expect(figure("Expected by 31 Dec 2025")).toContain("leaves out 2 periods without outlook");
    expect(within(await table()).getByRole("columnheader", { name: "No outlook" })).toBeDefined();
    expect(figure("Periods ahead, need attention")).toContain("16 of 20");
  });

  it("keep to the facts where no period has enough history", async () => {
    const young = testCompany({ name: "Young", open: 2 });
    const poor = testCompany({ name: "Poor", met: 1, missed: 1, upcoming: 1, owed: 5 });
    show([young, poor], "/", () => [young, poor].map((each) => foreseen(each, { insufficientHistory: 1 })));
    expect(await screen.findByText("No period ahead has enough history for an outlook yet.")).toBeDefined();
    expect(screen.getByText("most owed first")).toBeDefined();
    expect(figure("Expected by 31 Dec 2025")).toContain("–Too little history");
    expect(figure("Periods ahead")).toBe("Periods ahead2Too little history for an outlook");
    expect((await rowOf(/^All 2/)).textContent).toContain("$5.00–");
  });

  it("keep facts where nothing is left to expect", async () => {
    const ended = testCompany({ name: "Ended", met: 1, missed: 1, owed: 20 });
    const unknown = testCompany({ name: "Unknown", noData: 3 });
    show([ended, unknown]);
    expect((await rowOf(/^Ended/)).textContent).toContain("$20.00$20.00final");
    expect((await rowOf(/^Unknown/)).textContent).toContain("–no data");
    expect(figure("Expected by 31 Dec 2025")).toContain("$20.00Final");
  });
});

describe("all companies while their outlook is on the way", () => {
  it("show the facts at once, and the estimates when they are there", async () => {
    let arrive: (summaries: readonly CompanySummary[]) => void = () => {};
    show(
      FOUR,
      "/",
      () =>
        new Promise((resolve) => {
          arrive = resolve;
        }),
    );
    const section = (await table()).closest("section");
    expect(section?.getAttribute("aria-busy")).toBe("true");
    expect(screen.getByText("most owed first")).toBeDefined();
    expect((await rowOf(/^Cyberdyne/)).textContent).toContain("5150$1,014.00");
    expect((await rowOf(/^All 4/)).textContent).toBe("All 47301$1,530.00");
    expect(screen.queryByText(/≈ \$/)).toBeNull();
    const heads = within(await table()).getAllByRole("columnheader").length;

    await waitFor(() => arrive(withTestOutlooks(FOUR)));
    expect(await screen.findByText("most expected owed first")).toBeDefined();
    expect(within(await table()).getAllByRole("columnheader")).toHaveLength(heads);
    expect(section?.getAttribute("aria-busy")).toBe("false");
  });
});

describe("all companies without an outlook", () => {
  it("show how much is owed and what is ahead", async () => {
    show(FOUR);
    await screen.findByText(/30 periods are ahead, one of them running now/);
    expect(namesIn(await table()).slice(0, 3)).toEqual([
      "Cyberdyne1 commitment",
      "Weyland-Yutani1 commitment",
      "Ingen1 commitment",
    ]);
    expect((await rowOf(/^All 4/)).textContent).toBe("All 47301129$1,530.00");
    expect(screen.queryByText(/≈/)).toBeNull();
  });

  it("keep their facts when it cannot be read, and offer another try", async () => {
    const answers = [fail, () => withTestOutlooks(FOUR)];
    show(FOUR, "/", () => (answers.shift() ?? fail)());
    const notice = await screen.findByText(/The estimates could not be read/);
    expect(notice.textContent).toContain("Everything on this page is complete without them");
    expect(notice.textContent).toContain("7f3a");
    expect((await rowOf(/^All 4/)).textContent).toBe("All 47301129$1,530.00");
    expect(screen.queryByText(/≈/)).toBeNull();

    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByText("≈ $3,630")).toBeDefined();
    expect(screen.queryByText(/The estimates could not be read/)).toBeNull();
  });
});

it("says of an earlier moment which rows it counts", async () => {
  const inJune = ["Cyberdyne", "Ingen"].map((name) => testCompany({ name, met: 3, asOf: "2024-06-30" }));
  show(inJune, "/?as-of=2024-06-30");
  expect(await screen.findByText("Rows before 30 Jun 2024")).toBeDefined();
  expect((await rowOf(/^Ingen/)).textContent).toContain("30 Jun 2024");
  expect(screen.getByRole("columnheader", { name: "Data before" })).toBeDefined();
  expect(screen.queryByText(/31 Dec 2024/)).toBeNull();
});

it("gives its sentence away with its link and the moments of its figures", async () => {
  const user = userEvent.setup();
  show(FOUR, "/?as-of=2025-01-01", () => withTestOutlooks(FOUR));
  await screen.findByText("most expected owed first");
  await user.click(screen.getByRole("button", { name: "Share" }));
  await user.click(await screen.findByRole("menuitem", { name: "Copy sentence" }));
  await screen.findByRole("button", { name: "Copied" });
  expect(await navigator.clipboard.readText()).toBe(
    "Cyberdyne and Weyland-Yutani owe $1,530.00 together; Ingen and Tyrell have met every closed period. " +
      "By the end of all contracts we expect ≈\u00a0$6,750 owed (80\u202f% range $3,840 to $10,060). " +
      "The data of Tyrell stop on 15 Dec 2024, so one period that is over cannot be judged yet. " +
      "Data through 31 Dec 2024, Tyrell 15 Dec 2024. This is as of 1 Jan 2025.\n" +
      "http://portal.test/?as-of=2025-01-01",
  );
});

it("leads to each company as of the same moment", async () => {
  show([CYBERDYNE, INGEN], "/?as-of=2024-06-30");
  const link = await screen.findByRole("link", { name: "Cyberdyne" });
  expect(link.getAttribute("href")).toBe("/companies/cyberdyne?as-of=2024-06-30");
});

it("goes straight to the only company there is", async () => {
  show([CYBERDYNE], "/?as-of=2024-06-30");
  await waitFor(() => expect(location.pathname).toBe("/companies/cyberdyne"));
  expect(location.search).toBe("?as-of=2024-06-30");
});

it("says what to do when there is nothing yet", async () => {
  show([]);
  expect(await screen.findByText("There are no commitments yet.")).toBeDefined();
});

it("keeps what was read when reading it again fails", async () => {
  const answers = [() => ({ summaries: [CYBERDYNE, INGEN] }), fail];
  const transport = createRouterTransport(({ service }) => {
    service(CommitmentService, { listCompanySummaries: () => (answers.shift() ?? fail)() });
  });
  const { queryClient } = renderForTest(<CompaniesPage />, { transport, url: "/" });
  await screen.findByRole("table", { name: "Companies" });
  await queryClient.refetchQueries();
  expect(answers).toHaveLength(0);
  expect(screen.getByRole("table", { name: "Companies" })).toBeDefined();
});

function fail(): never {
  throw new ConnectError("failed", Code.Internal, { "x-request-id": "7f3a" });
}

it("offers another try when the read failed", async () => {
  const transport = createRouterTransport(({ service }) => {
    service(CommitmentService, { listCompanySummaries: fail });
  });
  renderForTest(<CompaniesPage />, { transport, url: "/" });
  expect(await screen.findByRole("button", { name: "Try again" })).toBeDefined();
  expect(screen.getByText("7f3a")).toBeDefined();
});
