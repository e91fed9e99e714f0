import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { storeFolder } from "./part-store.js";
import { unitSpecifier } from "./parts.js";
import { lazySpecifier } from "./shared-specifiers.js";

/** @typedef {import("./part-store.js").PartRecord} PartRecord */
/** @typedef {{ imports: Record<string, string>, integrity: Record<string, string> }} ImportMap */

/**
 * Says where the file of every shared unit and microfrontend is, and what it must contain: a file that was
 * changed on the way is not run.
 *
 * @param {string} mode
 * @param {readonly PartRecord[]} parts
 * @param {{ units: readonly import("./parts.js").Unit[], microfrontends: readonly import("./parts.js").Microfrontend[] }} known
 * @returns {Promise<ImportMap>}
 */
export async function importMap(mode, parts, known) {
  /** @param {string} name @returns {PartRecord} */
  const part = (name) => {
    const found = parts.find((each) => each.name === name);
    if (!found) throw new Error(`The part ${name} is not built.`);
    return found;
  };
  const imports = Object.fromEntries([
    ...known.units.map(({ name }) => [unitSpecifier(name), urlOf(part(name), "entry")]),
    ...known.units.flatMap(({ name, lazy }) =>
      Object.entries(lazy).map(([specifier, source]) => [
        lazySpecifier(specifier),
        urlOf(part(name), source),
      ]),
    ),
    ...known.microfrontends.map(({ name, specifier }) => [specifier, urlOf(part(name), "entry")]),
  ]);
  const digests = await Promise.all(
    parts.flatMap(({ name, files }) =>
      files.map(async ({ fileName }) => {
        const content = await readFile(path.join(storeFolder(mode), name, fileName));
        return [`/${fileName}`, `sha256-${createHash("sha256").update(content).digest("base64")}`];
      }),
    ),
  );
  return { imports, integrity: Object.fromEntries(digests) };
}

/** @param {PartRecord} part @param {string} which "entry" or a source file @returns {string} */
function urlOf(part, which) {
  const file = part.files.find((each) => each.kind === which || each.source === which);
  if (!file) throw new Error(`The part ${part.name} has no file for ${which}.`);
  return `/${file.fileName}`;
}
