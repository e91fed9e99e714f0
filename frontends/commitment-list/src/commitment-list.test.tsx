import type { Commitment } from "@portal/contracts/commitment/v1/commitment_pb";
import {
  CommitmentService,
  type ListCommitmentsRequest,
} from "@portal/contracts/commitment/v1/commitment_service_pb";
import type { CompanySummary } from "@portal/contracts/commitment/v1/company_summary_pb";
import { Code, ConnectError, createRouterTransport, renderForTest } from "@portal/platform/testing";
import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { CommitmentList } from "./commitment-list";
import { monthly, testCommitment, testSummary } from "./testing/commitments";
import { cyberdyne } from "./testing/cyberdyne";
import { at } from "./testing/values";

// The simulated browser lays nothing out; the page takes its guess for the width then.
beforeEach(() => {
  Object.defineProperty(document.documentElement, "clientWidth", { value: 1280, configurable: true });
});

interface Shown {
  readonly requests: ListCommitmentsRequest[];
}

/** Shows the page of a company with these commitments, a hundred a page as the service answers. */
function show(
  commitments: readonly Commitment[],
  address = "/companies/cyberdyne",
  overrides: Partial<CompanySummary> = {},
): Shown {
  const requests: ListCommitmentsRequest[] = [];
  const summary = testSummary(commitments, overrides);
  const transport = createRouterTransport(({ service }) => {
    service(CommitmentService, {
      listCommitments: (request) => {
        requests.push(request);
        const from = Number(request.pageToken || 0);
        const to = from + (request.pageSize || 100);
        return {
          commitments: commitments.slice(from, to),
          nextPageToken: to < commitments.length ? `${to}` : "",
          summary,
        };
      },
    });
  });
  renderForTest(<CommitmentList />, { transport, url: address });
  return { requests };
}

const manyCommitments = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    testCommitment({
      id: `${index + 1}`,
      name: `Promise ${index + 1}`,
      service: "s3",
      currentDailySpend: "99",
      periods: monthly("2024-01-01", 1, 2, "100", ["100", index % 4 === 0 ? "90" : "100"]),
    }),
  );

/** Thousands of cells take a simulated browser a while. */
const PATIENCE = { timeout: 20_000 };

const rowNames = async () => {
  const table = await screen.findByRole("table", { name: "Commitments" });
  return within(table)
    .getAllByRole("rowheader")
    .map(({ textContent }) => textContent);
};

describe("the page of a company", () => {
  it("answers in a sentence, in figures, and says what the figures are of", async () => {
    show(cyberdyne());
    expect(await screen.findByRole("heading", { level: 1, name: "Cyberdyne" })).toBeDefined();
    expect(screen.getByText(/^Cyberdyne met 15 of its 20 closed periods and owes \$1,014\.97/)).toBeDefined();
    expect(screen.getByText("4 commitments, to 31 Dec 2025 · data through 31 Dec 2024")).toBeDefined();
    expect(screen.getByText("15 of 20")).toBeDefined();
    expect(screen.getByText("As of 1 Jan 2025 00:00 UTC")).toBeDefined();
    expect(document.title).toBe("Cyberdyne · Commitments");
  });

  it("shows every period as a link that says how it came out", async () => {
    show(cyberdyne());
    const missed = await screen.findByRole("link", {
      name: "S3 storage, check-in 11 of 24, 1 Nov – 30 Nov 2024: Missed by $43.23",
    });
    expect(missed.getAttribute("href")).toBe("/companies/cyberdyne/commitments/1/checkins/11");
    expect(
      screen.getByRole("link", {
        name: "SageMaker training, check-in 2 of 3, 1 Oct 2024 – 31 Mar 2025: Open, $4,839.73 so far of $9,500.00",
      }),
    ).toBeDefined();
    expect(screen.getByText("Facts: data through 31 Dec 2024")).toBeDefined();
  });

  it("has totals that add up below the table", async () => {
    show(cyberdyne());
    const table = await screen.findByRole("table", { name: "Commitments" });
    const total = within(table).getByRole("row", { name: /^All 4/ });
    expect(
      within(total)
        .getAllByRole("cell")
        .map(({ textContent }) => textContent),
    ).toEqual(["15", "5", "18", "$1,014.97", ""]);
  });

  it("asks as of the moment in the address, and keeps it in links", async () => {
    const { requests } = show(cyberdyne(), "/companies/cyberdyne?as-of=2024-06-30", {
      asOfTime: at("2024-06-30"),
    });
    expect(
      await screen.findByText(
        "4 commitments, to 31 Dec 2025 · as of 30 Jun 2024 · counts rows before 30 Jun 2024",
      ),
    ).toBeDefined();
    expect(screen.getByText("Facts: as of 30 Jun 2024")).toBeDefined();
    expect(requests[0]?.asOfTime?.seconds).toBe(BigInt(Date.UTC(2024, 5, 30) / 1000));
    const [link] = screen.getAllByRole("link", { name: "S3 storage" });
    expect(link?.getAttribute("href")).toBe("/companies/cyberdyne/commitments/1?as-of=2024-06-30");
  });
});

describe("what is owed", () => {
  it("leads to the table with what was missed most on top", async () => {
    show(cyberdyne());
    const link = await screen.findByRole("link", { name: "5 missed periods" });
    expect(link.getAttribute("href")).toBe("/companies/cyberdyne?sort=-missed");
  });

  it("leads straight to the only commitment that missed", async () => {
    show(cyberdyne().filter(({ id }) => id === "2"));
    const link = await screen.findByRole("link", { name: "1 missed period" });
    expect(link.getAttribute("href")).toBe("/companies/cyberdyne/commitments/2");
  });
});

describe("the order and the filter", () => {
  it("stand in the address", async () => {
    show(cyberdyne(), "/companies/cyberdyne?sort=name");
    expect(await rowNames()).toEqual([
      expect.stringContaining("CloudWatch logs"),
      expect.stringContaining("EC2 compute"),
      expect.stringContaining("S3 storage"),
      expect.stringContaining("SageMaker training"),
      "All 4",
    ]);
    await userEvent.click(screen.getByRole("button", { name: "Missed" }));
    expect(location.search).toBe("?sort=-missed");
    await waitFor(async () => expect((await rowNames())[0]).toContain("S3 storage"));
    expect(screen.getByRole("columnheader", { name: "Missed" }).getAttribute("aria-sort")).toBe("descending");
  });

  it("are the same for timeline and table", async () => {
    show(cyberdyne(), "/companies/cyberdyne?show=attention&sort=name");
    expect(await rowNames()).toHaveLength(3);
    const timeline = screen.getByRole("group", { name: /^Contract timeline/ });
    expect(within(timeline).queryByText("CloudWatch logs")).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "All 4" }));
    expect(location.search).toBe("?sort=name");
    expect(await within(timeline).findByText("CloudWatch logs")).toBeDefined();
  });

  it("begin with what needs attention where there are many commitments", async () => {
    show(manyCommitments(40));
    const attention = await screen.findByRole("button", { name: "Needs attention 10" });
    expect(attention.getAttribute("aria-pressed")).toBe("true");
    expect(await rowNames()).toHaveLength(11);
  });
});

describe("five hundred commitments", () => {
  it("are read to the last, and shown fifty at a time", async () => {
    const { requests } = show(manyCommitments(500), "/companies/cyberdyne?show=all");
    expect(await screen.findByText("Commitments 1 to 50 of 500", {}, PATIENCE)).toBeDefined();
    expect(requests.map(({ pageToken, pageSize }) => [pageToken, pageSize])).toEqual([
      ["", 0],
      ["100", 500],
    ]);
    expect(await rowNames()).toHaveLength(51);
    await userEvent.click(screen.getByRole("button", { name: "Next" }));
    expect(await screen.findByText("Commitments 51 to 100 of 500", {}, PATIENCE)).toBeDefined();
    expect(location.search).toBe("?show=all&page=2");
    expect(await rowNames()).toHaveLength(51);
    await userEvent.click(screen.getByRole("button", { name: "Commitment" }));
    expect(await screen.findByText("Commitments 1 to 50 of 500", {}, PATIENCE)).toBeDefined();
  }, 60_000);
});

describe("the timeline", () => {
  it("is walked with the arrow keys", async () => {
    show(cyberdyne(), "/companies/cyberdyne?sort=name");
    const first = await screen.findByRole("link", { name: /^S3 storage, check-in 1 of 24/ });
    first.focus();
    await userEvent.keyboard("{ArrowRight}{ArrowRight}");
    expect(document.activeElement?.getAttribute("aria-label")).toMatch(/^S3 storage, check-in 3 of 24/);
    await userEvent.keyboard("{End}");
    expect(document.activeElement?.getAttribute("aria-label")).toMatch(/^S3 storage, check-in 24 of 24/);
    await userEvent.keyboard("{Home}{ArrowDown}");
    expect(document.activeElement?.getAttribute("aria-label")).toMatch(
      /^SageMaker training, check-in 1 of 3/,
    );
  });

  it("shows the figures of a period under the pointer, and escape closes them", async () => {
    show(cyberdyne());
    await userEvent.hover(await screen.findByRole("link", { name: /^S3 storage, check-in 11 of 24/ }));
    const card = screen.getByText("11 of 24").closest("[data-card]");
    expect(card?.textContent).toContain("Promised$1,100.00");
    expect(card?.textContent).toContain("Spent$1,056.77");
    expect(card?.textContent).toContain("Missed\u2212$43.23");
    await userEvent.keyboard("{Escape}");
    expect(screen.queryByText("11 of 24")).toBeNull();
  });
});

describe("the states of the page", () => {
  const failing = (code: Code) =>
    createRouterTransport(({ service }) => {
      service(CommitmentService, {
        listCommitments: () => {
          throw new ConnectError("failed", code, { "x-request-id": "7f3a-19c2" });
        },
      });
    });

  it("are a skeleton while it loads", () => {
    show(cyberdyne());
    expect(screen.getByText("Loading")).toBeDefined();
  });

  it("tell what was looked for when there is no such company", async () => {
    renderForTest(<CommitmentList />, { transport: failing(Code.NotFound), url: "/companies/ac%20me" });
    expect(await screen.findByText("There is no company “ac me”.")).toBeDefined();
    expect(screen.getByRole("link", { name: "See all companies" }).getAttribute("href")).toBe("/");
  });

  it("give the request id and a way to try again when the read failed", async () => {
    renderForTest(<CommitmentList />, { transport: failing(Code.Internal), url: "/companies/cyberdyne" });
    expect(await screen.findByText("7f3a-19c2")).toBeDefined();
    expect(screen.getByRole("button", { name: "Try again" })).toBeDefined();
  });

  it("say that a company has no commitments, and what to do", async () => {
    show([]);
    expect(await screen.findByText("Cyberdyne has no commitments, so it owes nothing.")).toBeDefined();
    expect(screen.queryByRole("table")).toBeNull();
  });

  it("say which commitment cannot be measured without data", async () => {
    const silent = testCommitment({
      id: "9",
      name: "Nimbus archive",
      service: "glacier",
      hasData: false,
      periods: monthly("2024-01-01", 4, 3, "300", []),
    });
    show([...cyberdyne(), silent]);
    expect(await screen.findByText(/no spend on glacier was ever loaded for Cyberdyne/)).toBeDefined();
    expect(screen.getByRole("link", { name: /^Nimbus archive, check-in 1 of 3.*: No data$/ })).toBeDefined();
  });

  it("point out data that end days before the moment of the question", async () => {
    show(cyberdyne(), "/companies/cyberdyne", { dataThroughTime: at("2024-12-16") });
    expect(await screen.findByText(/16 days before 1 Jan 2025/)).toBeDefined();
  });
});
