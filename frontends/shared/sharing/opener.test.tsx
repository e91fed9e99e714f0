import { renderForTest } from "@portal/platform/testing";
import { screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Export } from "./exports";
import { ExportButton, ShareButton } from "./opener";
import * as saving from "./save-file";
import { testBilling, testLineItems, YEAR } from "./testing/line-items";

// What a button opens is loaded on first use, and a busy machine takes longer for it than a test waits.
beforeAll(() => import("@portal/sharing"));

const COMPANIES: Export = {
  kind: "table",
  label: "Companies",
  name: "companies",
  table: () => ({ columns: ["company"], rows: [["Cyberdyne"]] }),
};
const ROWS: Export = {
  kind: "line-items",
  label: "All rows",
  name: "cyberdyne-rows",
  companyId: "cyberdyne",
  period: YEAR,
};

function show(exports: readonly Export[], billing = testBilling({ items: testLineItems(3) })) {
  renderForTest(<ExportButton exports={exports} />, { transport: billing.transport, url: "/" });
}

const saved = vi.fn<(name: string, text: string) => void>();

beforeEach(() => {
  saved.mockReset();
  vi.spyOn(saving, "saveFile").mockImplementation((name, parts) => {
    void new Blob([...parts]).text().then((text) => saved(name, text));
  });
});

describe("the export button", () => {
  it("saves the only file there is at once, and says its name", async () => {
    show([COMPANIES]);
    await userEvent.click(screen.getByRole("button", { name: "Export CSV" }));
    expect(await screen.findByText("Saved as companies.csv.")).toBeDefined();
    await waitFor(() =>
      expect(saved).toHaveBeenCalledWith("companies.csv", expect.stringContaining("Cyberdyne")),
    );
  });

  it("asks which file, by keyboard alone, and saves all rows with their proof", async () => {
    show([COMPANIES, ROWS]);
    const button = screen.getByRole("button", { name: "Export" });
    button.focus();
    await userEvent.keyboard("{Enter}");
    const first = await screen.findByRole("menuitem", { name: "Companies" });
    expect(document.activeElement).toBe(first);
    await userEvent.keyboard("{ArrowDown}");
    expect(document.activeElement?.textContent).toBe("All rows");
    await userEvent.keyboard("{Enter}");
    expect(await screen.findByText("Saved as cyberdyne-rows.csv.")).toBeDefined();
    expect(screen.getByText(/^Checked: 3 rows and \$0\.00/)).toBeDefined();
    expect(document.activeElement).toBe(button);
    await userEvent.keyboard("{Escape}");
    expect(screen.queryByText(/^Saved as/)).toBeNull();
  });

  it("says that the data changed, saves nothing, and tries again on demand", async () => {
    const items = testLineItems(4);
    show([ROWS], testBilling({ items, countedItems: items.slice(1) }));
    await userEvent.click(screen.getByRole("button", { name: "Export CSV" }));
    expect(await screen.findByText("The data changed while exporting.")).toBeDefined();
    expect(saved).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByText("The data changed while exporting.")).toBeDefined();
  });

  it("can be cancelled while it waits, and does not close by itself meanwhile", async () => {
    show([{ ...COMPANIES, table: () => new Promise(() => {}) }]);
    const button = screen.getByRole("button", { name: "Export CSV" });
    await userEvent.click(button);
    expect(await screen.findByText("Preparing the file…")).toBeDefined();
    await userEvent.click(button);
    await userEvent.click(document.body);
    await userEvent.click(screen.getByRole("button", { name: "Cancel" }));
    expect(screen.queryByText("Preparing the file…")).toBeNull();
    expect(document.activeElement).toBe(button);
    expect(saved).not.toHaveBeenCalled();
  });
});

describe("the share button", () => {
  const open = async (url = "/companies/cyberdyne?as-of=2024-06-30") => {
    const user = userEvent.setup();
    renderForTest(<ShareButton sentence="Cyberdyne owes $1,014.00." />, {
      transport: testBilling({ items: [] }).transport,
      url,
    });
    await user.click(screen.getByRole("button", { name: "Share" }));
    await screen.findByRole("menu", { name: "Share" });
    return user;
  };
  const choose = async (name: string) => (await open()).click(screen.getByRole("menuitem", { name }));

  it("copies the address, which holds the state, and says so", async () => {
    await choose("Copy link");
    expect(await screen.findByRole("button", { name: "Copied" })).toBeDefined();
    expect(await navigator.clipboard.readText()).toBe(
      "http://portal.test/companies/cyberdyne?as-of=2024-06-30",
    );
    expect(screen.queryByRole("menu")).toBeNull();
  });

  it("copies the sentence with the address", async () => {
    const user = await open("/companies/cyberdyne");
    await user.click(screen.getByRole("menuitem", { name: "Copy sentence" }));
    await screen.findByRole("button", { name: "Copied" });
    expect(await navigator.clipboard.readText()).toBe(
      "Cyberdyne owes $1,014.00.\nhttp://portal.test/companies/cyberdyne",
    );
  });

  it("names in the sentence the moment that the page is of, unless that is the latest", async () => {
    await choose("Copy sentence");
    await screen.findByRole("button", { name: "Copied" });
    expect(await navigator.clipboard.readText()).toBe(
      "Cyberdyne owes $1,014.00. This is as of 30 Jun 2024.\n" +
        "http://portal.test/companies/cyberdyne?as-of=2024-06-30",
    );
  });

  it("gives the text to copy where the browser does not let the page", async () => {
    const user = await open();
    vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("not allowed"));
    await user.click(screen.getByRole("menuitem", { name: "Copy sentence" }));
    const field = await screen.findByRole("textbox", { name: "Text to copy" });
    expect((field as HTMLTextAreaElement).value).toContain("Cyberdyne owes $1,014.00.");
    await user.keyboard("{Escape}");
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Share" }));
  });

  it("moves through its menu by arrows, ends and letters, and leaves it by escape", async () => {
    const user = await open();
    const focused = async (key: string) => {
      await user.keyboard(key);
      return document.activeElement?.textContent;
    };
    expect(await focused("{End}")).toBe("Print");
    expect(await focused("{ArrowDown}")).toBe("Copy link");
    expect(await focused("c")).toBe("Copy sentence");
    expect(await focused("p")).toBe("Print");
    expect(await focused("{Home}")).toBe("Copy link");
    expect(await focused("{ArrowUp}")).toBe("Print");
    expect(await focused("{Escape}")).toBe("Share");
  });
});
