import { Code, ConnectError } from "@connectrpc/connect";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Read } from "./read";

const away = () => new ConnectError("away", Code.Unavailable);

describe("a read", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("is sent once for all who look, and not again while it is fresh", async () => {
    const ask = vi.fn(async () => "figures");
    const read = new Read(ask);
    const ends = [read.subscribe(() => {}), read.subscribe(() => {})];
    await vi.advanceTimersByTimeAsync(0);
    for (const end of ends) end();
    read.subscribe(() => {})();
    expect(read.snapshot()).toEqual({ answer: "figures", problem: undefined });
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it("says nothing of a short break, tells of a long one, and goes on trying", async () => {
    const ask = vi.fn<() => Promise<string>>().mockRejectedValue(away());
    const read = new Read(ask);
    const end = read.subscribe(() => {});
    await vi.advanceTimersByTimeAsync(1_000);
    expect(ask.mock.calls.length).toBeGreaterThan(1);
    expect(read.snapshot().problem).toBeUndefined();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(read.snapshot().problem).toMatchObject({ code: "unavailable", retryable: true });

    ask.mockResolvedValue("figures");
    await vi.advanceTimersByTimeAsync(15_000);
    expect(read.snapshot()).toEqual({ answer: "figures", problem: undefined });
    end();
  });

  it("is sent at once when the network is back, and not at all for nobody", async () => {
    const ask = vi.fn<() => Promise<string>>().mockRejectedValue(away());
    const read = new Read(ask);
    const end = read.subscribe(() => {});
    await vi.advanceTimersByTimeAsync(6_000);
    const before = ask.mock.calls.length;
    dispatchEvent(new Event("online"));
    expect(ask.mock.calls.length).toBe(before + 1);
    end();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(ask.mock.calls.length).toBe(before + 1);
  });

  it("keeps what it knows while the services are away, and not when they deny it", async () => {
    const ask = vi.fn(async () => "figures");
    const read = new Read<string>(ask);
    const end = read.subscribe(() => {});
    await vi.advanceTimersByTimeAsync(0);
    ask.mockRejectedValue(away());
    read.retry();
    await vi.advanceTimersByTimeAsync(6_000);
    expect(read.snapshot()).toMatchObject({ answer: "figures", problem: { code: "unavailable" } });
    ask.mockRejectedValue(new ConnectError("gone", Code.NotFound));
    read.retry();
    await vi.advanceTimersByTimeAsync(0);
    expect(read.snapshot()).toMatchObject({
      answer: undefined,
      problem: { code: "not_found", message: "gone" },
    });
    end();
  });
});
