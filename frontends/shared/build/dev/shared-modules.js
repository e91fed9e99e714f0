import { sharedUnits } from "../parts.js";
import { reExport, sharedFile } from "../shared-specifiers.js";

export const sharedModulePrefix = "/@shared-module/";

/** @param {string} specifier @returns {string} where a shared module is served under its own names */
export const sharedModuleUrl = (specifier) => `${sharedModulePrefix}${encodeURIComponent(specifier)}.js`;

/**
 * Sends a shared module: its names, from the file that the import map says. So source and built code meet in
 * one instance of it.
 *
 * @param {import("node:http").ServerResponse} response
 * @param {string} pathname
 */
export function sendSharedModule(response, pathname) {
  const specifier = decodeURIComponent(pathname.slice(sharedModulePrefix.length, -".js".length));
  const file = sharedFile(specifier, sharedUnits("development"));
  if (!file) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { "content-type": "text/javascript", "cache-control": "no-cache" });
  response.end(reExport(specifier, file, file.specifier));
}
