import { Code, ConnectError } from "@connectrpc/connect";
import { describe, expect, it } from "vitest";
import { retryDelay, shouldRetry } from "./query-client";

describe("a read that failed", () => {
  it.each([Code.Unavailable, Code.ResourceExhausted])(
    "is sent again when the service says later (%i)",
    (code) => {
      expect(shouldRetry(0, new ConnectError("busy", code))).toBe(true);
    },
  );

  it("is sent again when the connection broke", () => {
    expect(shouldRetry(0, ConnectError.from(new TypeError("Failed to fetch"), Code.Internal))).toBe(true);
  });

  it.each([Code.NotFound, Code.InvalidArgument, Code.PermissionDenied, Code.Internal, Code.Canceled])(
    "is not repeated when repeating cannot help (%i)",
    (code) => {
      expect(shouldRetry(0, new ConnectError("no", code))).toBe(false);
    },
  );

  it("is given up after three retries", () => {
    const error = new ConnectError("busy", Code.Unavailable);
    expect([0, 1, 2, 3].map((count) => shouldRetry(count, error))).toEqual([true, true, true, false]);
  });

  it("waits twice as long from retry to retry, up to five seconds", () => {
    expect([0, 1, 2, 9].map((retry) => retryDelay(retry, () => 1))).toEqual([400, 800, 1_600, 5_000]);
  });

  it("spreads retries over half the wait", () => {
    expect(retryDelay(1, () => 0)).toBe(400);
  });
});
