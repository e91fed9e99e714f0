import { CommitmentService } from "@portal/contracts/commitment/v1/commitment_service_pb";
import type { CompanySummary } from "@portal/contracts/commitment/v1/company_summary_pb";
import { Code, ConnectError, createRouterTransport, renderForTest } from "@portal/platform/testing";
import { screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { CompaniesPage } from "./companies-page";
import { CYBERDYNE, INGEN, TYRELL, WEYLAND } from "./testing/companies";

function show(summaries: readonly CompanySummary[], address = "/") {
  const transport = createRouterTransport(({ service }) => {
    service(CommitmentService, { listCompanySummaries: () => ({ summaries: [...summaries] }) });
  });
  renderForTest(<CompaniesPage />, { transport, url: address });
}

it("lists the companies with those that owe most on top, and totals that add up", async () => {
  show([CYBERDYNE, INGEN, TYRELL, WEYLAND]);
  const table = await screen.findByRole("table", { name: "Companies" });
  const rows = within(table).getAllByRole("rowheader");
  expect(rows.map(({ textContent }) => textContent)).toEqual([
    "Cyberdyne1 commitment",
    "Weyland-Yutani1 commitment",
    "Ingen1 commitment",
    "Tyrell1 commitment",
    "All 4",
  ]);
  const total = within(table).getByRole("row", { name: /^All 4/ });
  expect(total.textContent).toBe("All 47301129$1,530.00");
  expect(within(table).getByText("16 days behind")).toBeDefined();
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
