import { Code, ConnectError } from "@connectrpc/connect";
import { codeToString } from "@connectrpc/connect/protocol-connect";
import type { ErrorDetail } from "../../element";
import { texts } from "../texts";

/** A failure: for the page as its event says it, and in words for whoever reads the page. */
export interface Problem extends ErrorDetail {
  readonly title: string;
  readonly advice: string;
}

const words = texts.problem;

const LATER = new Set([Code.Unavailable, Code.ResourceExhausted, Code.DeadlineExceeded]);
const BAD_INPUT = new Set([Code.InvalidArgument, Code.OutOfRange, Code.FailedPrecondition]);
/** Failures that whoever made the page can mend. */
const BY_THE_PAGE = new Set([Code.NotFound, ...BAD_INPUT]);
const REFUSED = new Set([Code.Unauthenticated, Code.PermissionDenied]);

/** Says what became of a read. */
export function problemOf(failure: unknown): Problem {
  const error = ConnectError.from(failure);
  // The browser tells a connection that failed, or that it may not be used, as a TypeError of fetch.
  const code = error.cause instanceof TypeError ? Code.Unavailable : error.code;
  const inWords = wordsOf(code, error.rawMessage);
  return {
    code: codeToString(code),
    // What the services say of a question names fields and RPCs: it is for whoever asked it.
    message: BY_THE_PAGE.has(code) && error.rawMessage ? error.rawMessage : inWords.advice,
    retryable: LATER.has(code),
    requestId: error.metadata.get("x-request-id") ?? undefined,
    ...inWords,
  };
}

/** What is wrong with how the page uses the widget. */
export function misuseProblem(message: string): Problem {
  return {
    code: codeToString(Code.InvalidArgument),
    title: words.badInput,
    message,
    advice: message,
    retryable: false,
    requestId: undefined,
  };
}

/** A fault of the widget's own. */
export const BROKEN: Problem = {
  code: codeToString(Code.Internal),
  title: words.broken,
  message: words.brokenAdvice,
  advice: words.brokenAdvice,
  retryable: true,
  requestId: undefined,
};

function wordsOf(code: Code, message: string): Pick<Problem, "title" | "advice"> {
  if (code === Code.NotFound) return { title: words.notFound, advice: words.notFoundAdvice };
  if (BAD_INPUT.has(code)) return { title: words.badInput, advice: words.badInputAdvice };
  if (REFUSED.has(code)) {
    return { title: words.refused, advice: message === words.noToken ? message : words.refusedAdvice };
  }
  if (!LATER.has(code)) return { title: words.unexpected, advice: words.unexpectedAdvice };
  return navigator.onLine
    ? { title: words.unavailable, advice: words.unavailableAdvice }
    : { title: words.offline, advice: words.offlineAdvice };
}
