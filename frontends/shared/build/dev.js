#!/usr/bin/env node
/**
 * Serves the portal with one microfrontend from source: `npm run dev [-- --mfe <name>] [--port <port>]`.
 *
 * An edit of the microfrontend shows at once, with its state kept; everything else is built once at the start,
 * in development mode. Its page alone, without the shell, is at the second address.
 *
 * RPCs go to the services at PORTAL_ORIGIN (http://127.0.0.1:8080 unless set).
 */

import { parseArgs } from "node:util";
import { microfrontends } from "./parts.js";

// React's packages and the bundler choose by it what they are, so it is set before they are loaded.
process.env["NODE_ENV"] = "development";

const { startDevServer } = await import("./dev/server.js");

try {
  const { values } = parseArgs({
    options: {
      mfe: { type: "string", default: "commitment-list" },
      port: { type: "string", default: "5173" },
    },
  });
  const server = await startDevServer({
    microfrontend: microfrontendNamed(values.mfe),
    port: portOf(values.port),
    backend: new URL(process.env["PORTAL_ORIGIN"] ?? "http://127.0.0.1:8080"),
  });
  console.log(`${values.mfe} from source at ${server.origin}/`);
  console.log(`alone at ${server.origin}${server.standalone}`);
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => void server.close());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** @param {string} name */
function microfrontendNamed(name) {
  const all = microfrontends();
  const found = all.find((each) => each.name === name);
  if (found) return found;
  const names = all.map((each) => each.name).join(", ");
  throw new Error(`There is no microfrontend ${name}: --mfe takes one of ${names}.`);
}

/** @param {string} text @returns {number} */
function portOf(text) {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new Error(`--port is ${text}; give a number from 0 (any free one) to 65535.`);
}
