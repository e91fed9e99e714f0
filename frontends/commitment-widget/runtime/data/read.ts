import { Code, ConnectError } from "@connectrpc/connect";
import { texts } from "../texts";
import { type Problem, problemOf } from "./problem";

/** What is known of an answer. */
export interface ReadState<T> {
  readonly answer: T | undefined;
  readonly problem: Problem | undefined;
}

/** Figures change when a file is loaded, which is rare; a page that is looked at again asks again after this. */
const FRESH_FOR_MS = 60_000;
/** A short break is nobody's business: after these pauses a read is sent again before anything is said of it. */
const QUIET_RETRIES_MS = [400, 800, 1600];
/** After that the reader knows, and it is sent again at this pace. */
const SLOW_RETRY_MS = 10_000;
const TIMEOUT_MS = 15_000;
const TOO_LATE = new ConnectError(texts.problem.tooLate(TIMEOUT_MS / 1000), Code.DeadlineExceeded);

/** One question, answered once for all who ask it; it is asked again while somebody still looks. */
export class Read<T> {
  private state: ReadState<T> = { answer: undefined, problem: undefined };
  private readonly listeners = new Set<() => void>();
  private running: AbortController | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;
  private answeredAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly ask: (signal: AbortSignal) => Promise<T>) {}

  readonly snapshot = (): ReadState<T> => this.state;

  /** @returns what ends it */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    if (this.listeners.size === 1) this.begin();
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.end();
    };
  };

  /** Asks at once, whatever it waits for. */
  readonly retry = (): void => {
    clearTimeout(this.timer);
    this.failures = 0;
    void this.send();
  };

  private begin(): void {
    addEventListener("online", this.retry);
    document.addEventListener("visibilitychange", this.whenSeen);
    this.whenSeen();
  }

  private end(): void {
    removeEventListener("online", this.retry);
    document.removeEventListener("visibilitychange", this.whenSeen);
    clearTimeout(this.timer);
    this.running?.abort();
    this.running = undefined;
  }

  private readonly whenSeen = (): void => {
    const isStale = performance.now() - this.answeredAt > FRESH_FOR_MS;
    if (isStale && document.visibilityState === "visible") this.retry();
  };

  private async send(): Promise<void> {
    if (this.running) return;
    const running = new AbortController();
    this.running = running;
    const timeout = setTimeout(() => running.abort(TOO_LATE), TIMEOUT_MS);
    try {
      const answer = await this.ask(running.signal);
      if (this.running !== running) return;
      this.failures = 0;
      this.answeredAt = performance.now();
      this.become({ answer, problem: undefined });
    } catch (error) {
      if (this.running === running) this.fail(problemOf(error));
    } finally {
      clearTimeout(timeout);
      if (this.running === running) this.running = undefined;
    }
  }

  private fail(problem: Problem): void {
    if (!problem.retryable) {
      this.become({ answer: undefined, problem });
      return;
    }
    const pause = navigator.onLine ? QUIET_RETRIES_MS[this.failures] : undefined;
    this.failures += 1;
    this.timer = setTimeout(() => void this.send(), jittered(pause ?? SLOW_RETRY_MS));
    // What was answered before stays on screen: it says which data it is of.
    if (pause === undefined) this.become({ ...this.state, problem });
  }

  private become(state: ReadState<T>): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}

/** Keeps browsers from coming back all at once. */
const jittered = (pause: number): number => pause * (0.75 + Math.random() / 2);
