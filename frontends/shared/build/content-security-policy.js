import { createHash } from "node:crypto";

/**
 * In production emotion adds empty style elements and fills them through the object model, which the policy
 * need not know; this lets it add them.
 */
const EMPTY_STYLE = "";

/**
 * The policy for the page: nothing but this origin, and of what stands inside the document only what the build
 * put there.
 *
 * @param {readonly string[]} scripts texts of the inline scripts
 * @param {readonly string[]} styles texts of the inline style sheets
 * @returns {string}
 */
export function contentSecurityPolicy(scripts, styles) {
  return Object.entries({
    "default-src": "'none'",
    "script-src": ["'self'", ...scripts.map(digest)].join(" "),
    "style-src": ["'self'", ...[EMPTY_STYLE, ...styles].map(digest)].join(" "),
    "img-src": "'self' data:",
    "connect-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
    "object-src": "'none'",
    "require-trusted-types-for": "'script'",
  })
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join("; ");
}

/** @param {string} text @returns {string} */
const digest = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
