import { createServer } from "node:http";
import path from "node:path";
import { ROOT } from "../parts.js";
import { buildPortal } from "../portal.js";
import { sendBuilt } from "./built-files.js";
import { devDocument } from "./document.js";
import { forwardRpc, isRpc } from "./rpc-proxy.js";
import { sendSharedModule, sharedModulePrefix } from "./shared-modules.js";
import { sourceServer } from "./source-server.js";

/**
 * @typedef {object} DevServer
 * @property {string} origin
 * @property {string} standalone path of the microfrontend without the shell
 * @property {() => Promise<void>} close
 */

/**
 * Starts one HTTP server for everything: the built rest of the portal, one microfrontend from source, and the
 * way to the services. One origin, as in production.
 *
 * @param {object} options
 * @param {import("../parts.js").Microfrontend} options.microfrontend
 * @param {number} options.port 0 for any free one
 * @param {URL} options.backend
 * @returns {Promise<DevServer>}
 * @throws {Error} the port is taken
 */
export async function startDevServer({ microfrontend, port, backend }) {
  const folder = path.join(ROOT, ".vite/portal/development-dist");
  await buildPortal({ mode: "development", folder });

  const http = createServer();
  const origin = `http://127.0.0.1:${await listen(http, port)}`;
  const base = `/@mfe/${microfrontend.name}/`;
  const source = await sourceServer({ microfrontend, base, origin, http, folder });
  http.on("request", (request, response) => {
    const url = new URL(request.url ?? "/", origin);
    // Modules are shared by address: under a second name of this machine React would be loaded twice.
    if (request.headers.host !== new URL(origin).host) {
      response.writeHead(302, { location: origin + url.pathname + url.search }).end();
    } else if (isRpc(url.pathname)) forwardRpc(request, response, backend);
    else if (url.pathname.startsWith(base)) source.middlewares(request, response);
    else if (url.pathname.startsWith(sharedModulePrefix)) sendSharedModule(response, url.pathname);
    else if (!sendBuilt(response, folder, url.pathname)) {
      const html = devDocument(folder, { specifier: microfrontend.specifier, base });
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(html);
    }
  });
  const close = async () => {
    await source.close();
    http.closeAllConnections();
    http.close();
  };
  return { origin, standalone: `${base}standalone.html`, close };
}

/**
 * @param {import("node:http").Server} server
 * @param {number} port
 * @returns {Promise<number>} the port it listens on
 */
async function listen(server, port) {
  await new Promise((resolve, reject) => {
    server.once("error", (/** @type {NodeJS.ErrnoException} */ error) => {
      const isTaken = error.code === "EADDRINUSE";
      reject(isTaken ? new Error(`Port ${port} is in use: give another one with --port.`) : error);
    });
    server.listen(port, "127.0.0.1", () => resolve(undefined));
  });
  const address = server.address();
  return typeof address === "object" && address ? address.port : port;
}
