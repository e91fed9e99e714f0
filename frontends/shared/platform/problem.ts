import { Code } from "@portal/rpc";

/** A failure in words for people. */
export interface Problem {
  readonly kind: "not-found" | "bad-input" | "unavailable" | "unexpected";
  readonly title: string;
  /** What happened and what to do. */
  readonly message: string;
  /** Names the request in the logs of the services. */
  readonly requestId?: string | undefined;
}

/** The part of a `ConnectError` that this module reads; told by shape, so that its class need not be loaded. */
interface RpcFailure {
  readonly code: Code;
  readonly rawMessage: string;
  readonly metadata: Headers;
  readonly cause?: unknown;
}

/** Says in words what went wrong. */
export function problemOf(error: unknown): Problem {
  if (!isRpcFailure(error)) {
    return {
      kind: "unexpected",
      title: "This part of the page failed",
      message: "Try again. If it fails again, tell us what you were looking at.",
    };
  }
  const requestId = error.metadata.get("x-request-id") ?? undefined;
  if (error.code === Code.NotFound) {
    return { kind: "not-found", title: "Not found", message: asSentence(error.rawMessage), requestId };
  }
  if (BAD_INPUT.has(error.code)) {
    const message = `${asSentence(error.rawMessage)} Correct the address, or start from the list of companies.`;
    return { kind: "bad-input", title: "This address cannot be answered", message, requestId };
  }
  if (isUnavailable(error)) {
    const message = "Nothing is lost. Check your connection and try again in a moment.";
    return { kind: "unavailable", title: "The figures cannot be reached right now", message, requestId };
  }
  return {
    kind: "unexpected",
    title: "The figures could not be worked out",
    message: "This is a fault on our side. Try again; if it stays, pass on the request number.",
    requestId,
  };
}

/** Whether the same read may well succeed a little later. */
export function isUnavailable(error: unknown): boolean {
  if (!isRpcFailure(error)) return false;
  // The browser tells a connection that failed as a TypeError of fetch.
  return LATER.has(error.code) || error.cause instanceof TypeError;
}

const BAD_INPUT = new Set([Code.InvalidArgument, Code.OutOfRange, Code.FailedPrecondition]);
const LATER = new Set([Code.Unavailable, Code.ResourceExhausted, Code.DeadlineExceeded]);

function isRpcFailure(error: unknown): error is RpcFailure {
  return error instanceof Error && "rawMessage" in error && "code" in error && "metadata" in error;
}

function asSentence(text: string): string {
  const trimmed = text.trim();
  if (!trimmed) return "The services do not know it.";
  // The name of a field stays as it is.
  const start = /^[a-z]+\b(?!_)/.test(trimmed) ? trimmed.charAt(0).toUpperCase() + trimmed.slice(1) : trimmed;
  return /[.!?]$/.test(start) ? start : `${start}.`;
}
