import { Code, ConnectError, type Interceptor } from "@connectrpc/connect";
import { texts } from "../texts";

/** Says, for whoever makes the page, why the portal may have given no answer: the browser tells no page. */
export function tellUnanswered(apiBase: string): Interceptor {
  return (next) => async (request) => {
    try {
      return await next(request);
    } catch (error) {
      // The browser tells a connection that failed, or that it may not be used, as a TypeError of fetch.
      if (!(error instanceof TypeError)) throw error;
      throw new ConnectError(reason(apiBase), Code.Unavailable, undefined, undefined, error);
    }
  };
}

/** Without a network there is nothing for the page to mend. */
function reason(apiBase: string): string {
  if (!navigator.onLine) return "";
  const { noAnswer, noAnswerToOthers } = texts.problem;
  return location.origin === apiBase ? noAnswer(apiBase) : noAnswerToOthers(apiBase, location.origin);
}
