import { Code, ConnectError, type Interceptor } from "@connectrpc/connect";
import { texts } from "../texts";
import type { AccessToken } from "./access-token";

/** Sends the token of the page with each call, and once more with a fresh one if it is refused. */
export function authorised(token: AccessToken): Interceptor {
  return (next) => async (request) => {
    const first = await asked(token.current());
    request.header.set("authorization", `Bearer ${first}`);
    try {
      return await next(request);
    } catch (error) {
      if (ConnectError.from(error).code !== Code.Unauthenticated) throw error;
      request.header.set("authorization", `Bearer ${await asked(token.renewed(first))}`);
      return next(request);
    }
  };
}

/** A page that cannot give a token is told from services that cannot be reached. */
async function asked(token: Promise<string>): Promise<string> {
  try {
    return await token;
  } catch (cause) {
    throw new ConnectError(texts.problem.noToken, Code.Unauthenticated, undefined, undefined, cause);
  }
}
