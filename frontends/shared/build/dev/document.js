import { readFileSync } from "node:fs";
import path from "node:path";
import react from "@vitejs/plugin-react";

/**
 * The shell's page with one microfrontend from source: the import map points at it, and Fast Refresh hooks into
 * React before React is there.
 *
 * @param {string} folder of the build
 * @param {{ specifier: string, base: string }} microfrontend
 * @returns {string}
 */
export function devDocument(folder, { specifier, base }) {
  const html = readFileSync(path.join(folder, "index.html"), "utf8");
  return html.replace(/(<script type="importmap">)(.*?)(<\/script>)/, (_all, open, text, close) => {
    const map = JSON.parse(text);
    map.imports[specifier] = `${base}spa.tsx`;
    const preamble = `<script type="module">${react.preambleCode.replace("__BASE__", base)}</script>`;
    return `${open}${JSON.stringify(map)}${close}${preamble}`;
  });
}
