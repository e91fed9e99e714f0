import type { Commitment } from "@portal/contracts/commitment/v1/commitment_pb";
import { CommitmentService } from "@portal/contracts/commitment/v1/commitment_service_pb";
import type { CompanySummary } from "@portal/contracts/commitment/v1/company_summary_pb";
import { createRouterTransport, renderForTest } from "@portal/platform/testing";
import { screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { CommitmentList } from "./commitment-list";
import { monthly, testCommitment, testSummary } from "./testing/commitments";
import { cyberdyneAhead } from "./testing/cyberdyne";
import { outlookTogether, withOutlook, withShortHistory } from "./testing/outlooks";

beforeEach(() => {
  Object.defineProperty(document.documentElement, "clientWidth", { value: 1280, configurable: true });
});

interface Company {
  readonly commitments: readonly Commitment[];
  readonly summary: CompanySummary;
}

async function show({ commitments, summary }: Company, address = "/companies/cyberdyne") {
  const transport = createRouterTransport(({ service }) => {
    service(CommitmentService, { listCommitments: () => ({ commitments: [...commitments], summary }) });
  });
  renderForTest(<CommitmentList />, { transport, url: address });
  await screen.findByRole("heading", { level: 1, name: "Cyberdyne" });
}

/** The words of the page with ordinary spaces, as they would be pasted into a mail. */
const spoken = (element: Element | null | undefined) =>
  element?.textContent?.replaceAll("\u202f", " ").replaceAll(/\s+/g, " ");

const figure = (label: RegExp) => screen.getByText(label).closest("div");
const cellsOf = (row: HTMLElement) => within(row).getAllByRole("cell").map(spoken);

describe("the outlook of a company", () => {
  it("is told in a sentence after the facts", async () => {
    await show(cyberdyneAhead());
    const strong = screen.getByText("11 are off track");
    expect(spoken(strong.closest("p"))).toContain(
      "Of the 18 periods ahead 5 are at risk and 11 are off track. " +
        "By 31 Dec 2025 we expect ≈ $3,630 owed (80 % range $1,650 to $6,190).",
    );
  });

  it("has figures of what is expected, with its worst case, and of the next period with its chance", async () => {
    await show(cyberdyneAhead());
    const expected = figure(/^Expected by 31 Dec 2025$/);
    expect(spoken(expected)).toContain("≈ $3,630");
    expect(spoken(expected)).toContain("Worst case, 1 in 10: above $6,190");
    expect(
      spoken(screen.getByRole("link", { name: /^Next: S3 storage, to 31 Jan 2025$/ }).closest("div")),
    ).toContain(
      "At risk77 %likely to be met, 31 days left. Needs $35.49 a day, now $36.93, we expect $36.40.",
    );
    expect(spoken(figure(/^Periods met$/))).toContain("Ahead: 2 on track, 5 at risk, 11 off track");
  });

  it("stands in the timeline with its chances, and in the names of the periods", async () => {
    await show(cyberdyneAhead());
    const cell = screen.getByRole("link", { name: /^S3 storage, check-in 13 of 24.*: At risk: 77/ });
    expect(cell.textContent).toBe("77");
    expect(screen.getByText("estimates, chance of meeting in %")).toBeDefined();
    expect(screen.getByText("Solid is final, outlined is estimated")).toBeDefined();
  });

  it("adds up in the table, where a fact keeps its cents", async () => {
    await show(cyberdyneAhead());
    const table = screen.getByRole("table", { name: "Commitments" });
    const rows = within(table).getAllByRole("row").slice(1);
    expect(rows.map((row) => cellsOf(row).at(-1))).toEqual([
      "≈ $1,610$830 to $3,500",
      "≈ $1,060$410 to $1,790",
      "≈ $960$0 to $2,790",
      "$0.00final",
      "≈ $3,630$1,650 to $6,190 together",
    ]);
    expect(rows.map((row) => cellsOf(row).at(-2))).toEqual([
      "On track82 % likely",
      "At risk77 % likely",
      "At risk52 % likely",
      "Ended",
      "",
    ]);
  });

  it("sums what is shown, without a range, where some commitments are shown", async () => {
    await show(cyberdyneAhead(), "/companies/cyberdyne?show=attention&sort=name");
    const total = screen.getByRole("row", { name: /^These 3/ });
    expect(cellsOf(total).at(-1)).toBe("≈ $3,630");
  });

  it("says which spend it expects where as much is spent as is needed, and yet too little is likely", async () => {
    const periods = monthly("2025-01-01", 1, 1, "1178", []);
    const enough = testCommitment({ id: "1", name: "S3", service: "s3", currentDailySpend: "40", periods });
    const commitments = [withOutlook(enough, { chances: [0.3], shortfall: "50", range: ["10", "90"] })];
    const outlook = outlookTogether(commitments, ["10", "90"]);
    await show({ commitments, summary: testSummary(commitments, { outlook }) });
    const row = within(screen.getByRole("table", { name: "Commitments" })).getByRole("row", { name: /^S3/ });
    expect(spoken(row)).toContain("$40.00, needs $38.01we expect $36.40");
  });

  it("is given for a period under the pointer", async () => {
    await show(cyberdyneAhead());
    await userEvent.hover(screen.getByRole("link", { name: /^S3 storage, check-in 13 of 24/ }));
    const card = spoken(screen.getByText("13 of 24").closest("[data-card]"));
    expect(card).toContain("Promised$1,100.00Needs a day$35.49Now a day$36.93Time31 days left");
    expect(card).toContain("Expected spend≈ $1,16080 % range$990 to $1,32080 % sure, a day$37.10");
    expect(card).toContain("At risk77 % likely");
  });
});

describe("a company with too little history", () => {
  const short = () => {
    const commitment = testCommitment({
      id: "7",
      name: "Infinidash",
      service: "infinidash",
      currentDailySpend: "16.47",
      periods: monthly("2024-12-23", 1, 3, "450", ["148.2"]),
    });
    return withShortHistory(commitment, 9, "2025-01-20");
  };

  it("shows the facts alone, and says what would be enough", async () => {
    const commitments = [short()];
    const outlook = outlookTogether(commitments, ["0", "0"]);
    await show({ commitments, summary: testSummary(commitments, { outlook }) });
    expect(
      spoken(screen.getByText(/has 9 days of history; an outlook needs 28, so from 20 Jan 2025/)),
    ).toContain("Infinidash");
    expect(screen.queryByText(/≈/)).toBeNull();
    expect(screen.queryByText(/^Expected/)).toBeNull();
    expect(screen.getByText("Periods ahead")).toBeDefined();
    expect(
      screen.getByRole("link", { name: /check-in 1 of 3.*: Insufficient history, \$148\.20 so far of/ }),
    ).toBeDefined();
  });

  it("leaves it out of what is expected, and says so", async () => {
    const commitments = [...cyberdyneAhead().commitments, short()];
    const outlook = outlookTogether(commitments, ["1650", "6190"]);
    await show({ commitments, summary: testSummary(commitments, { outlook }) });
    expect(screen.getByText(/That leaves out 3 periods without enough history/)).toBeDefined();
    const row = screen.getByRole("row", { name: /^Infinidash/ });
    expect(cellsOf(row).slice(-2)).toEqual(["Insufficient history", "$0.00so far, no outlook"]);
  });
});
