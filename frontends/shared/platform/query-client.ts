import { QueryClient } from "@portal/rpc";
import { isUnavailable } from "./problem";

const MAX_RETRIES = 3;
const FIRST_DELAY_MS = 400;
const LONGEST_DELAY_MS = 5_000;
/** Figures change when a file is loaded, which is rare; a page that is looked at again asks again after this. */
const FRESH_FOR_MS = 60_000;

/** A read is sent again only where the same read may succeed later; a client's mistake is not repeated. */
export function shouldRetry(failureCount: number, error: unknown): boolean {
  return failureCount < MAX_RETRIES && isUnavailable(error);
}

/** Doubles from retry to retry; the random half keeps browsers from coming back all at once. */
export function retryDelay(
  retry: number,
  random: () => number = Math.random,
  longest = LONGEST_DELAY_MS,
): number {
  const ceiling = Math.min(FIRST_DELAY_MS * 2 ** retry, longest);
  return ceiling / 2 + (random() * ceiling) / 2;
}

/** The one cache of reads; every microfrontend mounts on it. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: FRESH_FOR_MS,
      refetchOnReconnect: true,
      // A screen's first reads are sent when it mounts, failed ones again; at once a second time is of no use.
      retryOnMount: false,
      retry: shouldRetry,
      retryDelay: (retry) => retryDelay(retry),
    },
  },
});
