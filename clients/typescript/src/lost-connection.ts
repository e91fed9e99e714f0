import { Code, ConnectError, type Interceptor } from "@connectrpc/connect";

/** Says that a service is unavailable which gave no answer, or not all of one; gRPC says so of itself. */
export const tellLostConnection: Interceptor = (next) => async (request) => {
  const told = (error: unknown) => (error instanceof TypeError ? unavailable(request.url, error) : error);
  try {
    const response = await next(request);
    return response.stream ? { ...response, message: telling(response.message, told) } : response;
  } catch (error) {
    throw told(error);
  }
};

async function* telling<T>(messages: AsyncIterable<T>, told: (error: unknown) => unknown): AsyncIterable<T> {
  try {
    yield* messages;
  } catch (error) {
    throw told(error);
  }
}

/** `fetch` tells a connection that failed as a TypeError, in Node with the reason as its cause. */
function unavailable(url: string, error: TypeError): ConnectError {
  const reason = (error.cause instanceof Error && error.cause.message) || error.message;
  const message = `The connection to ${url} failed: ${reason}`;
  return new ConnectError(message, Code.Unavailable, undefined, undefined, error);
}
