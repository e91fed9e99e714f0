import type { QueryClient } from "@portal/rpc";
import { onCodeNotLoaded } from "./load-code";
import { isUnavailable } from "./problem";
import { retryDelay } from "./query-client";

/** Whether reads arrive, as the page has found out. */
export interface Connection {
  readonly isLost: boolean;
  /** When the oldest of what is on screen was read, in milliseconds since 1970; undefined if nothing was. */
  readonly readAt: number | undefined;
}

export interface ConnectionOptions {
  readonly queryClient: QueryClient;
  /** Resolves if the server answers. */
  readonly probe: () => Promise<unknown>;
  readonly onChange: (connection: Connection) => void;
}

const LISTENERS = new Set<() => void>();

/** Calls back whenever the server is reached again, for what no screen reads by itself. */
export function onReconnected(callback: () => void): () => void {
  LISTENERS.add(callback);
  return () => LISTENERS.delete(callback);
}

/**
 * Watches the reads of all microfrontends. When one, or a file of code, fails for want of a server, it asks the server again and again,
 * ever less often, and has everything that failed read anew when there is one. What is on screen stays all the while.
 */
export function watchConnection({ queryClient, probe, onChange }: ConnectionOptions): () => void {
  let isLost = false;
  let isTrying = false;
  let attempt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const failed = { predicate: ({ state }: FailedQuery) => isUnavailable(state.error) };
  const lose = () => {
    if (isLost) return;
    isLost = true;
    attempt = 0;
    onChange({ isLost, readAt: oldestOnScreen(queryClient) });
    tryLater();
  };
  const find = () => {
    if (!isLost) return;
    isLost = false;
    clearTimeout(timer);
    onChange({ isLost, readAt: undefined });
    for (const callback of LISTENERS) callback();
  };
  const tryLater = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void tryNow(), retryDelay(attempt + 1, undefined, LONGEST_DELAY_MS));
    attempt += 1;
  };
  const tryNow = async () => {
    if (!isLost || isTrying) return;
    isTrying = true;
    const isThere = await readFailed();
    isTrying = false;
    if (isThere) find();
    else tryLater();
  };
  const readFailed = async () => {
    try {
      await probe();
      await queryClient.refetchQueries({ ...failed, type: "active" });
    } catch {
      return false;
    }
    // The server may be there, and what is behind it not yet.
    return queryClient.getQueryCache().findAll({ ...failed, type: "active" }).length === 0;
  };
  const tryAtOnce = () => {
    attempt = 0;
    void tryNow();
  };

  const unsubscribe = queryClient.getQueryCache().subscribe((event) => {
    if (event.type !== "updated") return;
    if (event.action.type === "error" && isUnavailable(event.action.error)) lose();
    // One read that arrives is reason enough to send the others again.
    if (event.action.type === "success" && !event.action.manual) tryAtOnce();
  });
  // It may be the file alone that is not there.
  const unsubscribeCode = onCodeNotLoaded(() => void probe().catch(lose));
  addEventListener("offline", lose);
  addEventListener("online", tryAtOnce);
  return () => {
    unsubscribe();
    unsubscribeCode();
    clearTimeout(timer);
    removeEventListener("offline", lose);
    removeEventListener("online", tryAtOnce);
  };
}

/** However long a server is away, somebody who waits for it need not wait much longer. */
const LONGEST_DELAY_MS = 15_000;

interface FailedQuery {
  readonly state: { readonly error: unknown };
}

function oldestOnScreen(queryClient: QueryClient): number | undefined {
  const shown = queryClient.getQueryCache().findAll({ type: "active" });
  const moments = shown.map(({ state }) => state.dataUpdatedAt).filter((moment) => moment > 0);
  return moments.length > 0 ? Math.min(...moments) : undefined;
}
