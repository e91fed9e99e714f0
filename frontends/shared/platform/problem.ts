import { Code } from "@portal/rpc";
import { CodeNotLoaded } from "./load-code";
import { texts } from "./texts";

/** A failure in words for people. */
export interface Problem {
  readonly kind: "not-found" | "bad-input" | "unavailable" | "unexpected";
  readonly title: string;
  /** What happened and what to do. */
  readonly message: string;
  /** Names the request in the logs of the services, where there is something to look for. */
  readonly requestId?: string | undefined;
}

/** The part of a `ConnectError` that this module reads; told by shape, so that its class need not be loaded. */
interface RpcFailure {
  readonly code: Code;
  readonly metadata: Headers;
  readonly cause?: unknown;
}

/** Says in words what went wrong. A service's own words are for whoever calls it: they name its methods and fields. */
export function problemOf(error: unknown): Problem {
  if (error instanceof CodeNotLoaded) {
    return { kind: "unavailable", ...texts.problem.unavailable };
  }
  if (!isRpcFailure(error)) {
    return { kind: "unexpected", ...texts.problem.part };
  }
  const requestId = error.metadata.get("x-request-id") ?? undefined;
  if (error.code === Code.NotFound) {
    return { kind: "not-found", ...texts.problem.notFound, requestId };
  }
  if (BAD_INPUT.has(error.code)) {
    return { kind: "bad-input", ...texts.problem.badInput };
  }
  if (isUnavailable(error)) {
    return { kind: "unavailable", ...texts.problem.unavailable, requestId };
  }
  return { kind: "unexpected", ...texts.problem.unexpected, requestId };
}

/** Whether the same read may well succeed a little later. */
export function isUnavailable(error: unknown): boolean {
  if (error instanceof CodeNotLoaded) return true;
  if (!isRpcFailure(error)) return false;
  // The browser tells a connection that failed as a TypeError of fetch.
  return LATER.has(error.code) || error.cause instanceof TypeError;
}

const BAD_INPUT = new Set([Code.InvalidArgument, Code.OutOfRange, Code.FailedPrecondition]);
const LATER = new Set([Code.Unavailable, Code.ResourceExhausted, Code.DeadlineExceeded]);

function isRpcFailure(error: unknown): error is RpcFailure {
  return error instanceof Error && "rawMessage" in error && "code" in error && "metadata" in error;
}
