import { readFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "./parts.js";

/** @typedef {import("../../../shell/src/head/early-reads.ts").EarlyRead} EarlyRead */
/** @typedef {import("../../../shell/src/head/early-reads.ts").FieldSource} FieldSource */

/**
 * Collects what the microfrontends' manifests declare as the reads of their first screens.
 *
 * A `manifest.json` has the `name` that the import map knows the microfrontend by, and its `reads`, each with
 *
 * - `route`: a regular expression for the path; empty for every page,
 * - `rpc`: such as `commitment.v1.CommitmentService/ListCommitments`,
 * - `fields`: number of a request field (1 to 15) -> where its value comes from: `1` is group 1 of the route as a
 *   string, `{"int": 3}` is group 3 as an int32, `"as-of"` the as-of moment of the address.
 *
 * @param {readonly import("./parts.js").Microfrontend[]} microfrontends
 * @returns {readonly EarlyRead[]} without repetition
 * @throws {Error} a manifest breaks these rules: names file, field, value and rule
 */
export function earlyReads(microfrontends) {
  const reads = microfrontends.flatMap(({ specifier, folder }) => {
    const file = `${folder}/manifest.json`;
    return checkManifest(JSON.parse(readFileSync(path.join(ROOT, file), "utf8")), specifier, file);
  });
  return [...new Map(reads.map((read) => [JSON.stringify(read), read])).values()];
}

/**
 * @param {unknown} manifest
 * @param {string} name it must have
 * @param {string} file
 * @returns {EarlyRead[]}
 */
export function checkManifest(manifest, name, file) {
  const { name: given, reads } = /** @type {{ name?: unknown, reads?: unknown }} */ (manifest);
  if (given !== name)
    throw new Error(`${file}: name is ${JSON.stringify(given)}; write ${JSON.stringify(name)}.`);
  if (!Array.isArray(reads)) throw new Error(`${file}: reads is no list; write [] if there are none.`);
  return reads.map((read, index) => checkRead(read, `${file}: reads[${index}]`));
}

/** @param {Record<string, unknown>} read @param {string} at @returns {EarlyRead} */
function checkRead({ route, rpc, fields }, at) {
  if (typeof route !== "string") throw new Error(`${at}.route is no string; write a regular expression.`);
  if (typeof rpc !== "string" || !/^[\w.]+\.\w+\/\w+$/.test(rpc)) {
    throw new Error(`${at}.rpc is ${JSON.stringify(rpc)}; write package.Service/Method.`);
  }
  const groups = (new RegExp(`${route}|`).exec("")?.length ?? 1) - 1;
  for (const [number, source] of Object.entries(/** @type {object} */ (fields ?? {}))) {
    if (!(Number(number) >= 1 && Number(number) <= 15)) {
      throw new Error(`${at}.fields has the field ${number}; only 1 to 15 are encoded in one byte.`);
    }
    if (!isSource(source, groups)) {
      throw new Error(
        `${at}.fields[${number}] is ${JSON.stringify(source)}; write a group of the route (1 to ${groups}), {"int": group} or "as-of".`,
      );
    }
  }
  return { route, rpc, fields: /** @type {Record<string, FieldSource>} */ (fields ?? {}) };
}

/** @param {unknown} source @param {number} groups @returns {boolean} */
function isSource(source, groups) {
  const group = typeof source === "object" && source !== null && "int" in source ? source.int : source;
  return source === "as-of" || (typeof group === "number" && group >= 1 && group <= groups);
}
