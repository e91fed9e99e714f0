import { readFile } from "node:fs/promises";
import path from "node:path";
import { bundle } from "./bundle.js";
import { contentSecurityPolicy } from "./content-security-policy.js";
import { ROOT } from "./parts.js";
import { preloadLinks } from "./preloads.js";
import { toSharedUnits } from "./shared-specifiers.js";
import { staticPage } from "./static-page.js";

/**
 * @typedef {object} DocumentOptions
 * @property {"development" | "production"} mode
 * @property {import("./import-map.js").ImportMap} importMap
 * @property {readonly import("./parts.js").Unit[]} units
 * @property {readonly import("../../../shell/src/head/early-reads.ts").EarlyRead[]} earlyReads
 */

/**
 * Puts the one HTML page of the portal together: styles, skeletons, import map, head script and shell stand
 * inside it, so that a page costs no request before its first wave.
 *
 * @param {DocumentOptions} options
 * @returns {Promise<{ html: string, policy: string }>}
 */
export async function composeDocument({ mode, importMap, units, earlyReads }) {
  const [template, { css, skeletons }, head, shell] = await Promise.all([
    readFile(path.join(ROOT, "shell/document.html"), "utf8"),
    staticPage(),
    bundleOne({
      name: "head",
      input: "shell/src/head/main.ts",
      mode,
      plugins: [],
      define: { EARLY_READS: JSON.stringify(earlyReads) },
    }),
    bundleOne({ name: "shell", input: "shell/src/main.ts", mode, plugins: [toSharedUnits(units)] }),
  ]);
  // A classic script, which runs at once, with a scope of its own.
  const headScript = `(()=>{${head}})()`;
  const map = JSON.stringify(importMap);
  const html = fill(squeeze(template), {
    styles: `<style>${css}</style>`,
    "import-map": `<script type="importmap">${map}</script>`,
    preloads: preloadLinks(importMap, units),
    "head-script": `<script>${headScript}</script>`,
    skeletons,
    "shell-script": `<script type="module">${shell}</script>`,
  });
  return { html, policy: contentSecurityPolicy([map, headScript, shell], [css]) };
}

/** @param {import("./bundle.js").BundleOptions} options @returns {Promise<string>} */
async function bundleOne(options) {
  const [file, ...more] = await bundle(options);
  if (!file || more.length > 0) throw new Error(`${options.input} must become one script.`);
  if (/<\/script|<!--/i.test(file.code)) throw new Error(`${options.input} cannot stand inside a document.`);
  return file.code.trim();
}

/** @param {string} template @param {Record<string, string>} parts @returns {string} */
function fill(template, parts) {
  return template.replace(/<!--([\w-]+)-->/g, (mark, name) => {
    const part = parts[name];
    if (part === undefined) throw new Error(`shell/document.html has the unknown mark ${mark}.`);
    return part;
  });
}

/** @param {string} html @returns {string} without the line breaks and indents between elements */
const squeeze = (html) => html.replace(/\n\s*/g, "");
