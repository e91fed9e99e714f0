import { request as send } from "node:http";
import { pipeline } from "node:stream";

/** @param {string} pathname @returns {boolean} */
export const isRpc = (pathname) => /^\/[\w.]+\.\w+\/\w+$/.test(pathname);

/**
 * Passes a call on to the services and their answer back, as it comes.
 *
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {URL} backend
 */
export function forwardRpc(request, response, backend) {
  const { method, url, headers } = request;
  const call = send(
    {
      hostname: backend.hostname,
      port: backend.port,
      method,
      path: url,
      headers: { ...headers, host: backend.host },
    },
    (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      // A reader who leaves ends the call; there is nobody left to tell.
      pipeline(answer, response, () => undefined);
    },
  );
  call.on("error", () => {
    if (response.headersSent) return response.destroy();
    const message = `No services answer at ${backend.origin}: start them, or set PORTAL_ORIGIN.`;
    response.writeHead(503, { "content-type": "application/json" });
    return response.end(JSON.stringify({ code: "unavailable", message }));
  });
  response.on("close", () => call.destroy());
  request.pipe(call);
}
