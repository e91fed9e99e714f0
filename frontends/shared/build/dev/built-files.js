import { createReadStream, existsSync } from "node:fs";
import path from "node:path";

/** @type {Record<string, string>} */
const TYPES = { ".js": "text/javascript", ".json": "application/json", ".svg": "image/svg+xml" };

/**
 * @param {import("node:http").ServerResponse} response
 * @param {string} folder
 * @param {string} pathname
 * @returns {boolean} whether it is a built file; then it is being sent
 */
export function sendBuilt(response, folder, pathname) {
  const type = TYPES[path.extname(pathname)];
  if (!type || !/^\/(assets\/)?[\w.-]+$/.test(pathname)) return false;
  const file = path.join(folder, pathname);
  if (existsSync(file)) {
    response.writeHead(200, { "content-type": type, "cache-control": "no-cache" });
    createReadStream(file).pipe(response);
  } else {
    response.writeHead(404).end();
  }
  return true;
}
