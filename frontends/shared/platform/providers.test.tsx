import { act, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { setParams } from "./navigation";
import { createRouterTransport, renderForTest } from "./testing";

let fails = true;
function Fragile() {
  if (fails) throw new Error("internal detail");
  return <p>all is well</p>;
}

describe("a microfrontend that throws", () => {
  beforeEach(() => {
    fails = true;
    // React reports what a boundary caught.
    vi.spyOn(console, "error").mockImplementation(() => undefined);
  });
  afterEach(() => history.replaceState(null, "", "/"));

  it("is replaced by words and a way to try again", async () => {
    const view = renderForTest(<Fragile />, { transport: createRouterTransport(() => undefined), url: "/" });
    expect(screen.getByRole("alert").textContent).toContain("This part of the page failed");
    expect(view.container.textContent).not.toContain("internal detail");
    fails = false;
    act(() => screen.getByRole("button", { name: "Try again" }).click());
    expect(screen.getByText("all is well")).toBeDefined();
  });

  it("leaves what stands beside it alone", () => {
    render(<p>neighbour</p>);
    renderForTest(<Fragile />, { transport: createRouterTransport(() => undefined), url: "/" });
    expect(screen.getByText("neighbour")).toBeDefined();
  });

  it("starts afresh at another address", async () => {
    renderForTest(<Fragile />, { transport: createRouterTransport(() => undefined), url: "/companies/a" });
    fails = false;
    await act(async () => history.pushState(null, "", "/companies/b"));
    expect(await screen.findByText("all is well")).toBeDefined();
  });

  it("stays failed when only the order of its rows is changed", async () => {
    renderForTest(<Fragile />, { transport: createRouterTransport(() => undefined), url: "/companies/a" });
    await act(async () => setParams({ sort: "owed" }));
    expect(screen.getByRole("alert")).toBeDefined();
  });
});
