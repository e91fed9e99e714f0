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
/** Failures of which the reason may help whoever made the page. */
const FOR_THE_PAGE = new Set([Code.NotFound, ...BAD_INPUT, ...LATER]);
const REFUSED = new Set([Code.Unauthenticated, Code.PermissionDenied]);

/** Says what became of a read. */
export function problemOf(failure: unknown): Problem {
  const error = ConnectError.from(failure);
  const { code } = error;
  const inWords = wordsOf(code, error.rawMessage);
  return {
    code: codeToString(code),
    // What the services say of a question names fields and RPCs: it is for whoever asked it.
    message: (FOR_THE_PAGE.has(code) && error.rawMessage) || sentences(inWords),
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
  message: sentences({ title: words.broken, advice: words.brokenAdvice }),
  advice: words.brokenAdvice,
  retryable: true,
  requestId: undefined,
};

/** The reader's words, which on screen stand below each other. */
function sentences({ title, advice }: Pick<Problem, "title" | "advice">): string {
  return `${title}. ${advice}`;
}

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
