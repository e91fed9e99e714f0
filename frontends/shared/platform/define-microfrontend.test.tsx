import { screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { defineMicrofrontend } from "./define-microfrontend";
import type { Need } from "./needs";

const props = (element: HTMLElement) => ({ name: "test", domElementGetter: () => element });
const Root = () => <p>figures</p>;

describe("a microfrontend", () => {
  let slot: HTMLElement;
  beforeEach(() => {
    slot = document.createElement("div");
    slot.textContent = "skeleton";
    document.body.append(slot);
  });
  afterEach(() => slot.remove());

  it("leaves the skeleton up until its first data are there", async () => {
    let answer: () => void = () => undefined;
    const need: Need = { prefetch: () => new Promise((resolve) => (answer = resolve)) };
    const { mount, unmount } = defineMicrofrontend(Root, { name: "test", needs: () => [need] });
    const mounted = mount(props(slot) as never);
    await Promise.resolve();
    expect(slot.textContent).toBe("skeleton");
    answer();
    await mounted;
    expect(screen.getByText("figures")).toBeDefined();
    expect(slot.textContent).toBe("figures");
    await unmount(props(slot) as never);
    expect(slot.textContent).toBe("");
  });

  it("takes over after a second and a half without data", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const need: Need = { prefetch: () => new Promise(() => undefined) };
    const { mount } = defineMicrofrontend(Root, { name: "test", needs: () => [need] });
    const mounted = mount(props(slot) as never);
    await vi.advanceTimersByTimeAsync(1_499);
    expect(slot.textContent).toBe("skeleton");
    await vi.advanceTimersByTimeAsync(1);
    vi.useRealTimers();
    await mounted;
    await waitFor(() => expect(slot.textContent).toBe("figures"));
  });

  it("asks for what the address at hand needs", async () => {
    history.replaceState(null, "", "/companies/acme");
    const needs = vi.fn(() => []);
    const { mount } = defineMicrofrontend(Root, { name: "test", needs });
    await mount(props(slot) as never);
    expect(needs).toHaveBeenCalledWith(expect.objectContaining({ kind: "company", companyId: "acme" }));
    history.replaceState(null, "", "/");
  });

  it("reads ahead what another address needs", async () => {
    const prefetch = vi.fn(async () => undefined);
    const needs = vi.fn(() => [{ prefetch }]);
    const { readAhead } = defineMicrofrontend(Root, { name: "test", needs });
    const route = { kind: "company", companyId: "acme", params: new URLSearchParams() } as const;
    await readAhead(route);
    expect(needs).toHaveBeenCalledWith(route);
    expect(prefetch).toHaveBeenCalledOnce();
  });
});
