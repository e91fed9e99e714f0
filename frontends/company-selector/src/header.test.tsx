import { BillingService } from "@portal/contracts/billing/v1/billing_service_pb";
import { CommitmentService } from "@portal/contracts/commitment/v1/commitment_service_pb";
import { onPageExpected } from "@portal/platform";
import { createRouterTransport, renderForTest } from "@portal/platform/testing";
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { Header } from "./header";
import { CYBERDYNE, INGEN, TYRELL } from "./testing/companies";

// The search is loaded on first use, and a busy machine takes longer for it than a test waits for an element.
beforeAll(() => import("./header/company-search"));

const SUMMARIES = [CYBERDYNE, INGEN, TYRELL];

function show(address: string, summariesWait: Promise<void> = Promise.resolve()) {
  const transport = createRouterTransport(({ service }) => {
    service(BillingService, {
      listCompanies: () => ({
        companies: SUMMARIES.map(({ companyId, companyDisplayName, dataThroughTime }) => ({
          id: companyId,
          displayName: companyDisplayName,
          ...(dataThroughTime ? { dataThroughTime } : {}),
        })),
      }),
    });
    service(CommitmentService, {
      listCompanySummaries: async () => {
        await summariesWait;
        return { summaries: SUMMARIES };
      },
    });
  });
  renderForTest(<Header />, { transport, url: address });
}

describe("the company of the header", () => {
  it("is the one that the page is about", async () => {
    show("/companies/ingen");
    expect(await screen.findByRole("button", { name: "Ingen" })).toBeDefined();
  });

  it("is all companies on their page", async () => {
    show("/");
    expect(await screen.findByRole("button", { name: "All companies" })).toBeDefined();
  });

  it("is chosen from a list that opens with the key c and is searched by name", async () => {
    show("/companies/ingen/commitments/1?as-of=2024-06-30");
    await screen.findByRole("button", { name: "Ingen" });
    await userEvent.keyboard("c");
    const box = await screen.findByRole("combobox", { name: "Company" });
    expect(screen.getAllByRole("option")).toHaveLength(4);
    expect((await screen.findByText("$1,014.00")).closest("[role=option]")?.textContent).toContain(
      "Cyberdyne",
    );
    expect(document.activeElement).toBe(box);
    await userEvent.keyboard("cyb");
    expect(screen.getAllByRole("option")).toHaveLength(1);
    await userEvent.keyboard("{Enter}");
    expect(`${location.pathname}${location.search}`).toBe("/companies/cyberdyne?as-of=2024-06-30");
    expect(document.activeElement).toBe(await screen.findByRole("button", { name: "Cyberdyne" }));
  });

  it("is expected on screen before it is chosen: the only match of what is typed, or the option pointed at", async () => {
    const expected = vi.fn();
    const stop = onPageExpected(document, expected);
    show("/companies/ingen?as-of=2024-06-30");
    await screen.findByRole("button", { name: "Ingen" });
    await userEvent.keyboard("c");
    const box = await screen.findByRole("combobox", { name: "Company" });
    await userEvent.keyboard("cyb");
    await waitFor(() => expect(expected).toHaveBeenCalledWith("/companies/cyberdyne?as-of=2024-06-30"));
    await userEvent.clear(box);
    await userEvent.hover(screen.getByRole("option", { name: /Tyrell/ }));
    await waitFor(() => expect(expected).toHaveBeenLastCalledWith("/companies/tyrell?as-of=2024-06-30"));
    expect(location.pathname).toBe("/companies/ingen");
    stop();
  });

  it("keeps what is typed when the owed amounts arrive later", async () => {
    let arrive = () => {};
    const late = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    show("/companies/ingen", late);
    await screen.findByRole("button", { name: "Ingen" });
    await userEvent.keyboard("c");
    const box = await screen.findByRole("combobox", { name: "Company" });
    await userEvent.keyboard("cyb");
    arrive();
    expect(await screen.findByText("$1,014.00")).toBeDefined();
    expect((box as HTMLInputElement).value).toBe("cyb");
    expect(screen.getAllByRole("option")).toHaveLength(1);
  });

  it("is left as it is by escape", async () => {
    show("/companies/ingen");
    await userEvent.click(await screen.findByRole("button", { name: "Ingen" }));
    await screen.findByRole("combobox", { name: "Company" });
    await userEvent.keyboard("{Escape}");
    expect(location.pathname).toBe("/companies/ingen");
    expect(document.activeElement).toBe(await screen.findByRole("button", { name: "Ingen" }));
  });
});

describe("the moment of the header", () => {
  it("is that of the latest data of the company", async () => {
    show("/companies/tyrell");
    expect(await screen.findByRole("button", { name: /16 Dec 2024\s*\(latest data\)/ })).toBeDefined();
  });

  it("is no single day where companies end differently", async () => {
    show("/");
    expect(await screen.findByRole("button", { name: /As of\s*latest data/ })).toBeDefined();
  });

  it("is marked when the data do not reach it", async () => {
    show("/companies/cyberdyne?as-of=2025-03-01");
    expect(await screen.findByRole("button", { name: /1 Mar 2025\s*\(after the latest\)/ })).toBeDefined();
  });

  it("is marked when it is not the latest", async () => {
    show("/companies/ingen?as-of=2024-06-30");
    const button = await screen.findByRole("button", { name: /30 Jun 2024\s*\(not the latest\)/ });
    expect(button.getAttribute("aria-current")).toBe("true");
  });

  it("is not marked when it is chosen and still the latest", async () => {
    show("/companies/ingen?as-of=2025-01-01");
    const button = await screen.findByRole("button", { name: /1 Jan 2025\s*\(latest data\)/ });
    expect(button.getAttribute("aria-current")).toBeNull();
  });

  it("is chosen as a day, kept in the address, and cleared again", async () => {
    show("/companies/ingen?sort=name");
    await userEvent.click(await screen.findByRole("button", { name: /latest data/ }));
    const day = screen.getByLabelText("Show everything as of the start of");
    fireEvent.change(day, { target: { value: "2024-06-30" } });
    await userEvent.click(screen.getByRole("button", { name: "Show" }));
    expect(location.search).toBe("?sort=name&as-of=2024-06-30");

    await userEvent.click(await screen.findByRole("button", { name: /not the latest/ }));
    await userEvent.click(screen.getByRole("button", { name: /^Latest data/ }));
    expect(location.search).toBe("?sort=name");
  });

  it("is left as it is by escape, and the focus goes back", async () => {
    show("/companies/ingen");
    const button = await screen.findByRole("button", { name: /latest data/ });
    await userEvent.click(button);
    await userEvent.keyboard("{Escape}");
    expect(screen.queryByLabelText("Show everything as of the start of")).toBeNull();
    expect(document.activeElement).toBe(button);
  });
});
