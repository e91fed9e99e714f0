import { beforeEach, describe, expect, it, vi } from "vitest";

type Change = (connection: { isLost: boolean; readAt: number | undefined }) => void;
const page = vi.hoisted(() => ({ change: (() => undefined) as Change }));
vi.mock("@portal/platform", () => ({
  queryClient: {},
  watchConnection: ({ onChange }: { onChange: Change }) => {
    page.change = onChange;
  },
}));
const { startConnectionNotice } = await import("./connection-notice");

describe("the notice of a lost connection", () => {
  let place: HTMLElement;
  beforeEach(() => {
    place = document.createElement("div");
    startConnectionNotice(place);
  });

  it("says when what is on screen was read, and goes by itself", () => {
    page.change({ isLost: true, readAt: Date.UTC(2026, 10, 24, 14, 2) });
    expect(place.textContent).toBe("Not connected; showing what was read at 14:02.");
    page.change({ isLost: false, readAt: undefined });
    expect(place.textContent).toBe("");
  });

  it("says that nobody need do anything where nothing was read yet", () => {
    page.change({ isLost: true, readAt: undefined });
    expect(place.textContent).toBe("Not connected. The page tries again by itself.");
  });
});
