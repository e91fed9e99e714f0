import { Code, ConnectError, type Interceptor } from "@connectrpc/connect";
import { SERVICE_CONFIG } from "./service-config.js";

const POLICY = SERVICE_CONFIG.methodConfig[0].retryPolicy;
const INITIAL_MS = milliseconds(POLICY.initialBackoff);
const MOST_MS = milliseconds(POLICY.maxBackoff);

/** Sends a unary read again that found the service unavailable, after a random part of a growing pause. */
export const retryUnavailable: Interceptor = (next) => async (request) => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await next(request);
    } catch (error) {
      if (
        request.stream ||
        attempt === POLICY.maxAttempts ||
        ConnectError.from(error).code !== Code.Unavailable
      )
        throw error;
      await pause(Math.random() * backoff(attempt), request.signal);
    }
  }
};

function backoff(attempt: number): number {
  return Math.min(MOST_MS, INITIAL_MS * POLICY.backoffMultiplier ** (attempt - 1));
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(ConnectError.from(signal.reason));
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", stop);
      resolve();
    }, ms);
    signal.addEventListener("abort", stop, { once: true });
    if (signal.aborted) stop();
  });
}

/** The milliseconds of a duration as service configs write it, such as `0.2s`. */
function milliseconds(duration: string): number {
  return Number.parseFloat(duration) * 1000;
}
