import type { Commitment } from "@portal/contracts/commitment/v1/commitment_pb";
import { CommitmentService } from "@portal/contracts/commitment/v1/commitment_service_pb";
import { createRouterTransport, renderForTest } from "@portal/platform/testing";
import { screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { CommitmentList } from "./commitment-list";
import { monthly, type TestPeriod, testCommitment, testSummary } from "./testing/commitments";

beforeEach(() => {
  Object.defineProperty(document.documentElement, "clientWidth", { value: 1280, configurable: true });
});

async function show(...commitments: readonly Commitment[]) {
  const transport = createRouterTransport(({ service }) => {
    service(CommitmentService, {
      listCommitments: () => ({ commitments: [...commitments], summary: testSummary(commitments) }),
    });
  });
  renderForTest(<CommitmentList />, { transport, url: "/companies/cyberdyne" });
  await screen.findByRole("heading", { level: 1, name: "Cyberdyne" });
}

const promise = (periods: readonly TestPeriod[], name = "S3", currentDailySpend = "10") =>
  testCommitment({ id: "1", name, service: "s3", periods, currentDailySpend });

const cells = () => within(screen.getByRole("group", { name: /^Contract timeline/ })).getAllByRole("link");
const names = () => cells().flatMap((cell) => cell.getAttribute("aria-label") ?? []);
const figure = (label: string) => screen.getByText(label, { selector: "dt" }).closest("div");

function every(step: "hour" | "year", first: string, count: number, amount: string): TestPeriod[] {
  const boundary = (index: number) => {
    const date = new Date(first);
    if (step === "hour") date.setUTCHours(date.getUTCHours() + index);
    else date.setUTCFullYear(date.getUTCFullYear() + index);
    return date.toISOString();
  };
  return Array.from({ length: count }, (_, index) => ({
    start: boundary(index),
    end: boundary(index + 1),
    amount,
    actual: index % 3 === 0 ? "0" : amount,
  }));
}

describe("the page of a company at its extremes", () => {
  it("shows one commitment of one period", async () => {
    await show(promise(monthly("2024-12-01", 1, 1, "300", ["310"])));
    expect(screen.getByText("Cyberdyne has met its one closed period and owes nothing.")).toBeDefined();
    expect(names()).toEqual(["S3, check-in 1 of 1, 1 Dec – 31 Dec 2024: Met"]);
    expect(screen.getByRole("row", { name: /^All 1/ })).toBeDefined();
  });

  it("counts periods of an hour in cells that say how many came out how, and open the commitment", async () => {
    await show(promise(every("hour", "2024-12-25T00:00:00Z", 24 * 14, "1")));
    expect(cells().length).toBeLessThan(30);
    expect(names().some((name) => /^S3, check-ins 1 to \d+ of 336: \d+ missed, \d+ met$/.test(name))).toBe(
      true,
    );
    const [counted] = cells().filter((cell) => cell.hasAttribute("data-last-checkin"));
    expect(counted?.getAttribute("href")).toBe("/companies/cyberdyne/commitments/1");
    counted?.focus();
    await userEvent.keyboard("{ArrowRight}");
    expect(document.activeElement).not.toBe(counted);
  });

  it("tells no whole day of a period of an hour", async () => {
    await show(promise(every("hour", "2025-01-01T00:00:00Z", 2, "1")));
    const next = screen.getByRole("link", { name: "Next: S3, to 1 Jan 2025 01:00 UTC" }).closest("div");
    expect(next?.textContent).toContain(", under a day left to reach");
    expect(screen.getByRole("table", { name: "Commitments" }).textContent).toContain(
      "under a day left, $1.00",
    );
  });

  it("draws periods of a year over a quarter of a century", async () => {
    await show(promise(every("year", "2015-01-01T00:00:00Z", 26, "500")));
    expect(cells().filter((cell) => cell.hasAttribute("data-checkin"))).toHaveLength(26);
    expect(names().at(-1)).toMatch(/^S3, check-in 26 of 26, 1 Jan – 31 Dec 2040/);
  });

  it("cuts a name of a hundred characters in the timeline alone, where its title has it", async () => {
    const name = "A promise with a name that goes on ".repeat(3).slice(0, 100);
    await show(promise(monthly("2024-12-01", 1, 1, "300", ["310"]), name));
    expect(screen.getByTitle(name.trim()).textContent).toBe(name);
    expect(screen.getByRole("rowheader", { name: new RegExp(name.trim()) })).toBeDefined();
  });

  it("shows ten billion in full, one step smaller", async () => {
    await show(promise(monthly("2024-12-01", 1, 1, "10000000000", ["0"])));
    const owed = figure("Owed so far");
    expect(owed?.textContent).toContain("$10,000,000,000.00");
    expect(owed?.getAttribute("data-long")).toBe("longest");
  });

  it("says that every period was missed", async () => {
    await show(promise(monthly("2024-01-01", 1, 12, "100", [])));
    expect(
      screen.getByText(/^Cyberdyne missed all 12 of its closed periods and owes \$1,200\.00/),
    ).toBeDefined();
    expect(figure("Periods met")?.textContent).toContain("0 of 12");
  });

  it("says that nothing is due yet", async () => {
    await show(promise(monthly("2025-01-01", 1, 12, "100", [])));
    expect(screen.getByText("No period of Cyberdyne has closed yet, so nothing is owed.")).toBeDefined();
    expect(figure("Periods met")?.textContent).toContain("None closed");
  });

  it("takes promises of nothing and spend below zero for what they are", async () => {
    const periods = monthly("2024-11-01", 1, 3, "0", ["-41.2", "0"]);
    await show(promise(periods, "Refunds", "-0.34"));
    expect(names().slice(0, 2)).toEqual([
      "Refunds, check-in 1 of 3, 1 Nov – 30 Nov 2024: Missed by $41.20",
      "Refunds, check-in 2 of 3, 1 Dec – 31 Dec 2024: Met",
    ]);
    expect(screen.getByText("needs no more").getAttribute("data-short")).toBe("false");
  });
});
