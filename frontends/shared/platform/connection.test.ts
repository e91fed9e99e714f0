import { Code, ConnectError } from "@connectrpc/connect";
import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Connection, onReconnected, watchConnection } from "./connection";

const READ_AT = Date.UTC(2026, 10, 24, 14, 2);

/** The server, as far as the page can tell. */
const server = { isThere: true, services: true };

async function read(): Promise<string> {
  if (!server.isThere) throw ConnectError.from(new TypeError("Failed to fetch"), Code.Internal);
  if (!server.services) throw new ConnectError("starting", Code.Unavailable);
  return "figures";
}

describe("the connection of the page", () => {
  let told: Connection[];
  let queryClient: QueryClient;
  let observer: QueryObserver<string, Error, string, string, string[]>;
  let stop: () => void;

  beforeEach(async () => {
    vi.useFakeTimers({ now: READ_AT });
    Object.assign(server, { isThere: true, services: true });
    told = [];
    queryClient = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 0 } } });
    stop = watchConnection({
      queryClient,
      probe: async () => {
        if (!server.isThere) throw new TypeError("Failed to fetch");
      },
      onChange: (connection) => told.push(connection),
    });
    observer = new QueryObserver(queryClient, { queryKey: ["figures"], queryFn: read });
    observer.subscribe(() => undefined);
    await vi.advanceTimersByTimeAsync(0);
  });
  afterEach(() => {
    stop();
    queryClient.clear();
    vi.useRealTimers();
  });

  const refetch = async () => {
    void observer.refetch();
    await vi.advanceTimersByTimeAsync(0);
  };

  it("is not spoken of while reads arrive", async () => {
    await refetch();
    expect(told).toEqual([]);
  });

  it("is lost with the first read that finds no server, which says how old the figures on screen are", async () => {
    await vi.advanceTimersByTimeAsync(60_000);
    server.isThere = false;
    await refetch();
    expect(told).toEqual([{ isLost: true, readAt: READ_AT }]);
    expect(observer.getCurrentResult().data).toBe("figures");
  });

  it("is found again by itself, and then everything that failed is read", async () => {
    const reached = vi.fn();
    const forget = onReconnected(reached);
    server.isThere = false;
    await refetch();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(told).toHaveLength(1);
    server.isThere = true;
    await vi.advanceTimersByTimeAsync(15_000);
    expect(told.at(-1)).toEqual({ isLost: false, readAt: undefined });
    expect(observer.getCurrentResult().error).toBeNull();
    expect(reached).toHaveBeenCalledOnce();
    forget();
  });

  it("is not found while the server is there and its services are not", async () => {
    server.services = false;
    await refetch();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told.map(({ isLost }) => isLost)).toEqual([true]);
    server.services = true;
    await vi.advanceTimersByTimeAsync(15_000);
    expect(told.at(-1)?.isLost).toBe(false);
  });

  it("is tried at once when the browser says that it is back", async () => {
    dispatchEvent(new Event("offline"));
    expect(told.map(({ isLost }) => isLost)).toEqual([true]);
    dispatchEvent(new Event("online"));
    await vi.advanceTimersByTimeAsync(0);
    expect(told.at(-1)?.isLost).toBe(false);
  });

  it("is not doubted when the server answers that it cannot", async () => {
    const other = new QueryObserver(queryClient, {
      queryKey: ["other"],
      queryFn: () => Promise.reject(new ConnectError("no such company", Code.NotFound)),
    });
    other.subscribe(() => undefined);
    await vi.advanceTimersByTimeAsync(0);
    expect(told).toEqual([]);
  });
});
