import { Code } from "@portal/rpc";
import { CodeNotLoaded } from "./load-code";
import { texts } from "./texts";

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
  if (error instanceof CodeNotLoaded) {
    return { kind: "unavailable", ...texts.problem.unavailable };
  }
  if (!isRpcFailure(error)) {
    return { kind: "unexpected", ...texts.problem.part };
  }
  const requestId = error.metadata.get("x-request-id") ?? undefined;
  if (error.code === Code.NotFound) {
    return { kind: "not-found", ...texts.problem.notFound, message: asSentence(error.rawMessage), requestId };
  }
  if (BAD_INPUT.has(error.code)) {
    const { title, message } = texts.problem.badInput;
    return { kind: "bad-input", title, message: message(asSentence(error.rawMessage)), requestId };
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

function asSentence(text: string): string {
  const trimmed = text.trim();
  if (!trimmed) return texts.problem.unknown;
  // The name of a field stays as it is.
  const start = /^[a-z]+\b(?!_)/.test(trimmed) ? trimmed.charAt(0).toUpperCase() + trimmed.slice(1) : trimmed;
  return /[.!?]$/.test(start) ? start : `${start}.`;
}
