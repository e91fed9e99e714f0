import { readFile } from "node:fs/promises";
import path from "node:path";
import { runnerImport } from "vite";
import { ROOT } from "./parts.js";

/**
 * Renders what a page shows before any code of it has run.
 *
 * @returns {Promise<{ css: string, skeletons: string }>}
 */
export async function staticPage() {
  const { module } = await runnerImport(path.join(ROOT, "shell/src/static-page.tsx"), {
    configFile: false,
    root: ROOT,
    logLevel: "warn",
  });
  const { skeletonMarkup, themeCss, writtenCss } =
    /** @type {typeof import("../../../shell/src/static-page.tsx")} */ (module);
  const { html, css } = withoutInlineStyles(skeletonMarkup());
  const shellCss = await readFile(path.join(ROOT, "shell/src/shell.css"), "utf8");
  return { css: squeeze(`${themeCss()}${shellCss}${writtenCss()}${css}`), skeletons: html };
}

/**
 * Moves styles out of markup, into classes: the content security policy allows one style sheet and no
 * attributes.
 *
 * @param {string} markup
 * @returns {{ html: string, css: string }}
 */
export function withoutInlineStyles(markup) {
  /** @type {Map<string, string>} declarations -> class */
  const classes = new Map();
  const html = markup.replace(
    /<(\w+)([^>]*?) style="([^"]*)"([^>]*)>/g,
    (_tag, name, before, style, after) => {
      const added = classes.get(style) ?? `s${classes.size}`;
      classes.set(style, added);
      return withClass(name, before + after, added);
    },
  );
  const rules = [...classes].map(([style, name]) => `.${name}{${style}}`);
  return { html, css: rules.join("") };
}

/** @param {string} name @param {string} attributes @param {string} added @returns {string} */
function withClass(name, attributes, added) {
  return / class="/.test(attributes)
    ? `<${name}${attributes.replace(/ class="([^"]*)"/, ` class="$1 ${added}"`)}>`
    : `<${name}${attributes} class="${added}">`;
}

/** @param {string} css @returns {string} without comments and layout */
const squeeze = (css) =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/\s+/g, " ")
    .replace(/ ?([{};,]) ?/g, "$1")
    .trim();
