import { CommitmentService } from "@portal/contracts/commitment/v1/commitment_service_pb";
import { OutlookSchema, OutlookStatus, type OwedOutlook } from "@portal/contracts/commitment/v1/outlook_pb";
import type {
  SimulateCommitmentsRequest,
  SimulateCommitmentsResponseSchema,
} from "@portal/contracts/commitment/v1/simulation_pb";
import { Code, ConnectError, createRouterTransport, renderForTest } from "@portal/platform/testing";
import { create, type MessageInitShape } from "@portal/rpc";
import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { CommitmentList } from "./commitment-list";
import { testSummary } from "./testing/commitments";
import { cyberdyne, cyberdyneAhead } from "./testing/cyberdyne";
import { usd } from "./testing/values";
// biome-ignore lint/style/noRestrictedImports: loaded before the tests, which then need not wait for it
import "@portal/scenario";

beforeEach(() => {
  Object.defineProperty(document.documentElement, "clientWidth", { value: 1280, configurable: true });
});

type Reply = MessageInitShape<typeof SimulateCommitmentsResponseSchema>;
type Answer = (request: SimulateCommitmentsRequest) => Reply | Promise<Reply>;

const COMPANY = "/companies/cyberdyne";
const EIGHT = `${COMPANY}?what-if=${encodeURIComponent("s3:+8%:2025-02-01")}`;

async function show(address: string, answer: Answer = () => moreS3()) {
  const { commitments, summary } = cyberdyneAhead();
  const requests: SimulateCommitmentsRequest[] = [];
  const transport = createRouterTransport(({ service }) => {
    service(CommitmentService, {
      listCommitments: () => ({ commitments: [...commitments], summary }),
      simulateCommitments: (request) => {
        requests.push(request);
        return answer(request);
      },
    });
  });
  renderForTest(<CommitmentList />, { transport, url: address });
  await screen.findByRole("heading", { level: 1, name: "Cyberdyne" });
  return requests;
}

/** With more spend on S3, check-in 15 gets on track and 510 less is owed. */
function moreS3(): Reply {
  const { commitments, summary } = cyberdyneAhead();
  const s3 = commitments.find(({ id }) => id === "1");
  const before = s3?.checkins.find(({ number }) => number === 15)?.outlook;
  if (!s3?.outlook || !before || !summary.outlook) throw new Error("The company has an outlook.");
  const after = create(OutlookSchema, { ...before, status: OutlookStatus.ON_TRACK, probability: 0.91 });
  const required = {
    startTime: { seconds: BigInt(Date.parse("2025-02-01") / 1000) },
    dailySpend: usd("45.42"),
    dailyChange: usd("8.49"),
    factor: 1.23,
    extraSpend: usd("2860"),
    avoidedShortfall: usd("820"),
  };
  const same = s3.checkins.find(({ number }) => number === 16)?.outlook;
  return {
    before: summary.outlook,
    after: { ...owing(summary.outlook, "3120"), counts: { onTrack: 3, atRisk: 4, offTrack: 11 } },
    extraSpend: usd("990"),
    commitments: [
      {
        commitmentId: "1",
        before: s3.outlook,
        after: owing(s3.outlook, "550"),
        extraSpend: usd("990"),
        checkins: [
          { checkinNumber: 15, before, after, required },
          ...(same ? [{ checkinNumber: 16, before: same, after: same, required }] : []),
        ],
        requiredForAll: required,
      },
    ],
  };
}

function owing({ counts, owedRange }: OwedOutlook, amount: string) {
  return {
    ...(counts ? { counts } : {}),
    ...(owedRange ? { owedRange } : {}),
    expectedShortfall: usd("1"),
    expectedOwed: usd(amount),
  };
}

/** The words of the page with ordinary spaces, as they would be pasted into a mail. */
const spoken = (element: Element | null | undefined) => element?.textContent?.replaceAll(/\s+/g, " ");
const panel = () => screen.getByRole("region", { name: "What if" });
// Whatever else the machine does, the panel and its answer are worth a while.
const PATIENCE = { timeout: 10_000 };
const scenarioSentence = () => screen.findByText(/^With .* we expect/, {}, PATIENCE);
const plainSentence = () => screen.findByText(/^Cyberdyne met 15 of its 20 closed periods/);

describe("what if spend changed", () => {
  it("is shared in a sentence that names its company", async () => {
    await show(EIGHT);
    await scenarioSentence();
    const user = userEvent.setup();
    await user.click(screen.getByRole("button", { name: "Share" }));
    await user.click(await screen.findByRole("menuitem", { name: "Copy sentence" }, PATIENCE));
    expect(await navigator.clipboard.readText()).toMatch(/^Cyberdyne: With 8.% more S3 storage spend/);
  });

  it("is left out of a report, which says so and leads to it", async () => {
    const { commitments, summary } = cyberdyneAhead();
    const transport = createRouterTransport(({ service }) => {
      service(CommitmentService, { listCommitments: () => ({ commitments: [...commitments], summary }) });
    });
    const url = EIGHT.replace("?", "/report?");
    renderForTest(<CommitmentList />, { transport, url });
    const link = await screen.findByRole("link", { name: "See the scenario" }, PATIENCE);
    expect(link.closest("p")?.textContent).toMatch(/^The scenario is left out here/);
    expect(link.getAttribute("href")).toBe(EIGHT);
  });

  it("is answered for whoever follows a link, with what it avoids and what it costs", async () => {
    const requests = await show(EIGHT);
    expect(spoken(await scenarioSentence())).toBe(
      "With 8 % more S3 storage spend from 1 Feb 2025 we expect ≈ $3,120 owed, not ≈ $3,630.",
    );
    expect(spoken(screen.getByText(/^Owed so far stays/))).toBe(
      "Owed so far stays $1,014.97. 1 period changes: on track 2 → 3, at risk 5 → 4.",
    );
    expect(spoken(panel())).toContain(
      "Then shortfalls of ≈ $510 are avoided, for ≈ $990 of extra spend. Only worth it if the usage is wanted: " +
        "it costs ≈ $480 more than paying the shortfalls.",
    );
    expect(spoken(panel())).toContain(
      "sure of every S3 storage period from 1 Feb 2025, all of them together, spend $45.42 a day " +
        "(+23 % on the $36.93 expected) from then on: ≈ $2,860 extra, ≈ $820 avoided.",
    );
    expect(requests).toHaveLength(1);
    expect(requests[0]?.changes[0]).toMatchObject({
      serviceCode: "s3",
      change: { case: "factor", value: 1.08 },
    });
  });

  it("marks what it changes, and strikes through what was, in the order that was", async () => {
    await show(EIGHT);
    await scenarioSentence();
    const changed = screen.getByRole("link", {
      name: /check-in 15 of 24.*On track: 91.*without the scenario 64/,
    });
    expect(changed.className).toContain("changed");
    expect(screen.getByRole("link", { name: /check-in 16 of 24/ }).className).not.toContain("changed");
    expect(screen.getByText("outlook changed by the scenario")).toBeDefined();
    expect(spoken(screen.getByText("Expected by 31 Dec 2025").closest("div"))).toContain(
      "was ≈ $3,630, now ≈ $3,120",
    );
    const rows = within(screen.getByRole("table", { name: "Commitments" }))
      .getAllByRole("row")
      .slice(1);
    expect(rows.map((row) => spoken(within(row).getAllByRole("cell").at(-1)))).toEqual([
      "≈ $1,610$830 to $3,500",
      "was ≈ $1,060, now ≈ $550$410 to $1,790",
      "≈ $960$0 to $2,790",
      "$0.00final",
      "was ≈ $3,630, now ≈ $3,120$1,650 to $6,190 together",
    ]);
  });

  it("opens ready to type, says what would be enough, and answers as one types", async () => {
    const requests = await show(COMPANY);
    const steps = history.length;
    await userEvent.click(screen.getByRole("button", { name: "What if?" }));
    const amount = await screen.findByRole("textbox", { name: "How much more or less" });
    expect(document.activeElement).toBe(amount);
    await waitFor(() => expect(spoken(panel())).toContain("Type how much more or less is spent each day"));
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Service" }), "s3");
    await userEvent.type(amount, "8");
    expect(await scenarioSentence()).toBeDefined();
    expect(new URLSearchParams(location.search).get("what-if")).toBe("s3:+8%:2025-01-01");
    expect(history.length).toBe(steps + 1);
    expect(requests.at(-1)?.changes[0]).toMatchObject({ change: { case: "factor", value: 1.08 } });
  });

  it("keeps the answer on screen until the next is there", async () => {
    let release = () => {};
    const next = new Promise<void>((resolve) => {
      release = resolve;
    });
    await show(EIGHT, async (request) => {
      if (request.changes[0]?.change.value !== 1.08) await next;
      return moreS3();
    });
    await scenarioSentence();
    await userEvent.type(screen.getByRole("textbox", { name: "How much more or less" }), "5");
    await waitFor(() => expect(location.search).toContain("85"));
    expect(spoken(await scenarioSentence())).toContain("With 8 % more");
    release();
    await waitFor(async () => expect(spoken(await scenarioSentence())).toContain("With 85 % more"));
  });

  it("fills in the spend that would be enough, by a link", async () => {
    await show(EIGHT);
    const link = await screen.findByRole("link", { name: "Use +$8.49 a day" });
    expect(new URL(link.getAttribute("href") ?? "", "http://portal.test").searchParams.get("what-if")).toBe(
      "s3:+8.49:2025-02-01",
    );
  });

  it("asks for the probability that is wanted, which the address keeps", async () => {
    const requests = await show(EIGHT);
    const choice = await screen.findByRole("combobox", { name: "Wanted probability" });
    await userEvent.selectOptions(choice, "95");
    await waitFor(() => expect(requests.at(-1)?.wantedProbability).toBe(0.95));
    expect(new URLSearchParams(location.search).get("sure")).toBe("95");
  });

  it("is cleared by one press, which leaves the focus where it was opened", async () => {
    await show(`${EIGHT}&sure=95`);
    await scenarioSentence();
    await userEvent.click(screen.getByRole("button", { name: "Clear" }));
    expect(await plainSentence()).toBeDefined();
    expect(location.search).toBe("");
    expect(screen.queryByRole("region", { name: "What if" })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "What if?" }));
    expect(screen.queryByText("outlook changed by the scenario")).toBeNull();
  });

  it("tells at its field what is wrong in the address, asks nothing, and leaves the page as it is", async () => {
    const requests = await show(`${COMPANY}?what-if=${encodeURIComponent("s3:+lots%:2025-02-01")}`);
    expect(await plainSentence()).toBeDefined();
    const amount = await screen.findByRole("textbox", { name: "How much more or less" });
    expect(amount.getAttribute("aria-invalid")).toBe("true");
    const words = document.getElementById(amount.getAttribute("aria-describedby") ?? "");
    expect(words?.textContent).toBe("The change of “lots” is no number: type one such as 8 or 12.50.");
    expect(requests).toHaveLength(0);
  });

  it("tells at its field what the services find wrong", async () => {
    await show(EIGHT, () => {
      throw badRequest("changes[0].factor", "is 1.08; send a number from 0 to 1.");
    });
    const amount = await screen.findByRole("textbox", { name: "How much more or less" });
    await waitFor(() => expect(amount.getAttribute("aria-invalid")).toBe("true"));
    const words = document.getElementById(amount.getAttribute("aria-describedby") ?? "");
    expect(words?.textContent).toMatch(/change/i);
    expect(await plainSentence()).toBeDefined();
  });

  it("can be tried again after a failure, without which the page is complete", async () => {
    let isDown = true;
    await show(EIGHT, () => {
      if (isDown) throw new ConnectError("boom", Code.Internal);
      return moreS3();
    });
    const again = await within(await screen.findByRole("region", { name: "What if" })).findByRole("button", {
      name: "Try again",
    });
    isDown = false;
    await userEvent.click(again);
    expect(await scenarioSentence()).toBeDefined();
  });

  it("is not offered where nothing ahead has a forecast", async () => {
    const transport = createRouterTransport(({ service }) => {
      const commitments = cyberdyne();
      service(CommitmentService, {
        listCommitments: () => ({ commitments: [...commitments], summary: testSummary(commitments) }),
      });
    });
    renderForTest(<CommitmentList />, { transport, url: EIGHT });
    await screen.findByRole("heading", { level: 1, name: "Cyberdyne" });
    expect(screen.queryByRole("button", { name: "What if?" })).toBeNull();
    expect(screen.queryByRole("region", { name: "What if" })).toBeNull();
  });
});

/** As the services send it: a `google.rpc.BadRequest` with one violation. */
function badRequest(field: string, description: string): ConnectError {
  const error = new ConnectError(`${field}: ${description}`, Code.InvalidArgument);
  const text = (number: number, value: string) => [
    (number << 3) | 2,
    value.length,
    ...new TextEncoder().encode(value),
  ];
  const violation = [...text(1, field), ...text(2, description)];
  const value = new Uint8Array([(1 << 3) | 2, violation.length, ...violation]);
  error.details.push({ type: "google.rpc.BadRequest", value });
  return error;
}
