import { expectPage } from "@portal/platform";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";

const readAhead = vi.hoisted(() => vi.fn(async () => undefined));
const load = vi.hoisted(() => vi.fn(async () => ({ readAhead })));
vi.mock("./register", () => ({ load }));
const { startReadingAhead } = await import("./read-ahead");

/** Sends an event to the link in the page that leads there. */
function send(type: "pointerover" | "focusin" | "pointerdown", href: string): void {
  document.body.innerHTML = `<a href="${href}"><b>a company</b></a> <p>no link</p>`;
  document.querySelector("b")?.dispatchEvent(new Event(type, { bubbles: true }));
}

const leaveLink = () =>
  document.querySelector("p")?.dispatchEvent(new Event("pointerover", { bubbles: true }));
const rest = () => vi.advanceTimersByTimeAsync(50);

describe("the page of another company", () => {
  beforeAll(() => startReadingAhead(document));
  beforeEach(() => {
    vi.useFakeTimers();
    history.replaceState(null, "", "/companies/ingen?as-of=2024-06-30");
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.clearAllMocks();
  });
  afterAll(() => history.replaceState(null, "", "/"));

  it("is read while the pointer rests on a link to it, at the moment of the link", async () => {
    send("pointerover", "/companies/cyberdyne?as-of=2024-06-30");
    await rest();
    expect(load).toHaveBeenCalledWith(expect.objectContaining({ name: "commitment-list" }));
    expect(readAhead).toHaveBeenCalledWith(
      expect.objectContaining({ kind: "company", companyId: "cyberdyne", asOf: "2024-06-30" }),
    );
  });

  it("is not read for a pointer that only passes over the link", async () => {
    send("pointerover", "/companies/cyberdyne");
    leaveLink();
    await rest();
    expect(load).not.toHaveBeenCalled();
  });

  it("is read when the focus rests on a link to it", async () => {
    send("focusin", "/companies/cyberdyne");
    await rest();
    expect(readAhead).toHaveBeenCalledOnce();
  });

  it("is read as soon as the press on a link begins", async () => {
    send("pointerdown", "/companies/cyberdyne");
    await vi.advanceTimersByTimeAsync(0);
    expect(readAhead).toHaveBeenCalledOnce();
  });

  it("is read when a list has its option in hand, and of several only the last", async () => {
    expectPage("/companies/tyrell");
    expectPage("/companies/cyberdyne");
    await rest();
    expect(readAhead).toHaveBeenCalledOnce();
    expect(readAhead).toHaveBeenCalledWith(expect.objectContaining({ companyId: "cyberdyne" }));
  });

  it.each([
    ["a page of the same company", "/companies/ingen/commitments/1"],
    ["an address of no page", "/nowhere"],
    ["another site", "https://example.com/companies/cyberdyne"],
  ])("is all that is read ahead, not %s", async (_what, href) => {
    send("pointerover", href);
    await rest();
    expect(load).not.toHaveBeenCalled();
  });

  it("may fail to load without a word: the press will tell", async () => {
    load.mockRejectedValueOnce(new Error("Failed to fetch"));
    send("pointerover", "/companies/cyberdyne");
    await rest();
    expect(readAhead).not.toHaveBeenCalled();
  });
});
