import { problemOf } from "@portal/platform";

/**
 * Waits before the next attempt.
 *
 * @param failures how often in a row it failed before, from 0
 * @throws the reason of the signal
 */
export type Pause = (failures: number, signal: AbortSignal) => Promise<void>;

export interface Retries {
  /** Something arrived, so a failure after it is the first again. */
  succeeded(): void;
  /** @throws the error, if another attempt is of no use */
  failed(error: unknown): Promise<void>;
}

interface RetryOptions {
  readonly signal: AbortSignal;
  readonly pause?: Pause | undefined;
}

/** After so many failures in a row it is for the reader to try again. */
const MOST_FAILURES = 5;
const FIRST_PAUSE_MS = 500;

/** Counts the failures of a request that may be sent again, and waits longer after each. */
export function retrying({ signal, pause = longerEachTime }: RetryOptions): Retries {
  let failures = 0;
  return {
    succeeded: () => {
      failures = 0;
    },
    failed: async (error) => {
      signal.throwIfAborted();
      if (isFinal(error) || failures === MOST_FAILURES) throw error;
      await pause(failures, signal);
      failures += 1;
    },
  };
}

/** Only what the services say about the question itself; a line that is cut has many names. */
function isFinal(error: unknown): boolean {
  const { kind } = problemOf(error);
  return kind === "not-found" || kind === "bad-input";
}

/** Doubles from failure to failure; the random half keeps browsers from coming back all at once. */
function longerEachTime(failures: number, signal: AbortSignal): Promise<void> {
  const longest = FIRST_PAUSE_MS * 2 ** failures;
  return sleep(longest / 2 + (Math.random() * longest) / 2, signal);
}

function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const onAbort = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", onAbort);
      resolve();
    }, milliseconds);
    signal.addEventListener("abort", onAbort, { once: true });
  });
}
