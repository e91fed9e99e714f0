import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { startShortcutHelp } from "./shortcut-help";
import { useShortcut } from "./use-shortcut";

const onPress = vi.fn();

function Screen({ isLast = false }: { readonly isLast?: boolean }) {
  useShortcut("c", onPress, "Choose a company");
  useShortcut("j", onPress, isLast ? undefined : "Next period");
  return null;
}

async function openHelp(): Promise<HTMLElement> {
  await userEvent.keyboard("?");
  return screen.findByRole("dialog", { name: "Keyboard shortcuts" });
}

describe("the list of shortcuts", () => {
  const button = document.createElement("button");
  beforeAll(() => startShortcutHelp(button));
  afterEach(() => {
    onPress.mockClear();
    localStorage.clear();
    for (const dialog of document.querySelectorAll("dialog")) dialog.close();
  });

  it("names what every key of the page does, and those of all pages", async () => {
    render(<Screen />);
    const dialog = await openHelp();
    const keys = within(dialog).getAllByRole("term");
    expect(keys.map(({ textContent }) => textContent)).toEqual(["c", "j", "?", "Esc"]);
    expect(dialog.textContent).toContain("Next period");
  });

  it("leaves out what a key does not do now, or did on the page before", async () => {
    const { rerender, unmount } = render(<Screen />);
    rerender(<Screen isLast />);
    expect((await openHelp()).textContent).not.toContain("Next period");
    screen.getByRole("button", { name: "Close" }).click();
    unmount();
    expect((await openHelp()).textContent).not.toContain("Choose a company");
  });

  it("keeps keys from the page below it, and goes when it is closed", async () => {
    render(<Screen />);
    const dialog = await openHelp();
    await userEvent.keyboard("c");
    expect(onPress).not.toHaveBeenCalled();
    within(dialog).getByRole("button", { name: "Close" }).click();
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });

  it("switches single keys off, and is then opened by its button", async () => {
    render(<Screen />);
    const dialog = await openHelp();
    await userEvent.click(within(dialog).getByRole("checkbox", { name: "Use single keys" }));
    within(dialog).getByRole("button", { name: "Close" }).click();
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await userEvent.keyboard("c?");
    expect(onPress).not.toHaveBeenCalled();
    expect(screen.queryByRole("dialog")).toBeNull();
    button.click();
    expect(await screen.findByRole("dialog")).toBeDefined();
  });
});
