import { readFileSync } from "node:fs";
import path from "node:path";
import react from "@vitejs/plugin-react";
import { createServer } from "vite";
import { ROOT, sharedUnits } from "../parts.js";
import { sharedFile } from "../shared-specifiers.js";
import { sharedModuleUrl } from "./shared-modules.js";

/**
 * Serves a microfrontend from source, with hot reload.
 *
 * @param {object} options
 * @param {import("../parts.js").Microfrontend} options.microfrontend
 * @param {string} options.base path that all its modules are below
 * @param {string} options.origin of the server it is part of
 * @param {import("node:http").Server} options.http that server, for the connection that tells of edits
 * @param {string} options.folder of the built rest
 * @returns {Promise<import("vite").ViteDevServer>}
 */
export function sourceServer({ microfrontend, base, origin, http, folder }) {
  return createServer({
    root: path.join(ROOT, microfrontend.folder),
    base,
    mode: "development",
    configFile: false,
    appType: "mpa",
    logLevel: "warn",
    cacheDir: path.join(ROOT, ".vite/portal/dev-cache"),
    plugins: [react(), sharedFromBuild(origin), standalonePage(folder)],
    // Of the shared packages, what the optimiser found would be a second copy.
    optimizeDeps: { noDiscovery: true, include: ownPackages(microfrontend.folder) },
    server: { middlewareMode: true, ws: { server: http }, fs: { allow: [ROOT] } },
  });
}

/**
 * @param {string} folder of the microfrontend
 * @returns {string[]} the third-party packages that it alone uses
 */
function ownPackages(folder) {
  const { dependencies } = JSON.parse(readFileSync(path.join(ROOT, folder, "package.json"), "utf8"));
  const units = sharedUnits("development");
  return Object.keys(dependencies).filter((name) => !name.startsWith("@portal/") && !sharedFile(name, units));
}

/**
 * Shared modules are imported from the built ones. They need absolute addresses: Vite resolves everything else
 * itself, and then the page has two Reacts.
 *
 * @param {string} origin
 * @returns {import("vite").Plugin}
 */
function sharedFromBuild(origin) {
  const units = sharedUnits("development");
  return {
    name: "portal:shared-from-build",
    enforce: "pre",
    resolveId(specifier) {
      if (!sharedFile(specifier, units)) return null;
      return { id: origin + sharedModuleUrl(specifier), external: true };
    },
  };
}

/**
 * The microfrontend's own page gets what the shell's document has: import map and styles.
 *
 * @param {string} folder
 * @returns {import("vite").Plugin}
 */
function standalonePage(folder) {
  return {
    name: "portal:standalone-page",
    transformIndexHtml: {
      order: "pre",
      handler() {
        const html = readFileSync(path.join(folder, "index.html"), "utf8");
        const css = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? "";
        const map = readFileSync(path.join(folder, "importmap.json"), "utf8");
        return [
          { tag: "style", children: css, injectTo: "head-prepend" },
          { tag: "script", attrs: { type: "importmap" }, children: map, injectTo: "head-prepend" },
        ];
      },
    },
  };
}
