import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { ErrorPanel, NotFoundPanel } from "./panels";

it("tells what failed, offers another try, and copies the id to quote", async () => {
  const retry = vi.fn();
  const user = userEvent.setup();
  render(<ErrorPanel title="It failed." message="Try again." requestId="7f3a-19c2" onRetry={retry} />);
  expect(screen.getByRole("alert").textContent).toContain("It failed.");
  await user.click(screen.getByRole("button", { name: "Try again" }));
  expect(retry).toHaveBeenCalledOnce();
  await user.click(screen.getByRole("button", { name: "Copy request id" }));
  expect(await screen.findByRole("button", { name: "Copied" })).toBeDefined();
  expect(await navigator.clipboard.readText()).toBe("7f3a-19c2");
});

it("offers nothing that cannot be done", () => {
  render(<ErrorPanel title="It failed." message="Wait." />);
  expect(screen.queryByRole("button")).toBeNull();
});

it("makes what was looked for the title of the page", () => {
  render(<NotFoundPanel what="company “acme”">Look elsewhere.</NotFoundPanel>);
  const title = screen.getByRole("heading", { level: 1, name: "There is no company “acme”." });
  expect(title.id).toBe("page-title");
  expect(title.tabIndex).toBe(-1);
});
