import { Code, ConnectError } from "@connectrpc/connect";
import { codeToString } from "@connectrpc/connect/protocol-connect";
import type { ErrorDetail } from "../../element";
import { texts } from "../texts";

/** A failure, for people and for the page. */
export interface Problem extends ErrorDetail {
  readonly title: string;
}

const words = texts.problem;

const LATER = new Set([Code.Unavailable, Code.ResourceExhausted, Code.DeadlineExceeded]);
const BAD_INPUT = new Set([Code.InvalidArgument, Code.OutOfRange, Code.FailedPrecondition]);
const REFUSED = new Set([Code.Unauthenticated, Code.PermissionDenied]);

/** Says what became of a read. */
export function problemOf(failure: unknown): Problem {
  const error = ConnectError.from(failure);
  // The browser tells a connection that failed, or that it may not be used, as a TypeError of fetch.
  const code = error.cause instanceof TypeError ? Code.Unavailable : error.code;
  return {
    code: codeToString(code),
    retryable: LATER.has(code),
    requestId: error.metadata.get("x-request-id") ?? undefined,
    ...wordsOf(code, error.rawMessage),
  };
}

/** What is wrong with how the page uses the widget. */
export function misuseProblem(message: string): Problem {
  return {
    code: codeToString(Code.InvalidArgument),
    title: words.badInput,
    message,
    retryable: false,
    requestId: undefined,
  };
}

/** A fault of the widget's own. */
export const BROKEN: Problem = {
  code: codeToString(Code.Internal),
  title: words.broken,
  message: words.brokenMessage,
  retryable: true,
  requestId: undefined,
};

function wordsOf(code: Code, message: string): Pick<Problem, "title" | "message"> {
  if (code === Code.NotFound) return { title: words.notFound, message: asSentence(message) };
  if (BAD_INPUT.has(code)) return { title: words.badInput, message: asSentence(message) };
  if (REFUSED.has(code)) {
    return { title: words.refused, message: message === words.noToken ? message : words.refusedMessage };
  }
  if (!LATER.has(code)) return { title: words.unexpected, message: words.unexpectedMessage };
  return navigator.onLine
    ? { title: words.unavailable, message: words.unavailableMessage }
    : { title: words.offline, message: words.offlineMessage };
}

function asSentence(text: string): string {
  const trimmed = text.trim();
  if (!trimmed) return words.unknown;
  return /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
