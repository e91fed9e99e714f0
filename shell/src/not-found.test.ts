import { parseRoute } from "@portal/platform/address";
import { describe, expect, it, vi } from "vitest";

vi.mock("@portal/platform", () => ({ navigate: vi.fn() }));
const { notFoundMessage } = await import("./not-found");

const message = (address: string) => {
  const url = new URL(address, "http://portal.test");
  return notFoundMessage(parseRoute(url), url.pathname);
};

describe("an address without a page", () => {
  it("is named, with a way on", () => {
    const { text, action } = message("/companees/acme");
    expect(text).toContain("/companees/acme");
    expect(action.label).toBe("All companies");
  });

  it("says how an as-of day is written when that is what is wrong", () => {
    const { title, text, action } = message("/companies/acme?as-of=yesterday");
    expect(title).toBe("“yesterday” is not a day");
    expect(text).toContain("2024-06-30");
    expect(action.label).toBe("Show the latest data");
  });
});
