import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { allParts, buildParts } from "./build-parts.js";
import { earlyReads } from "./early-reads.js";
import { readPart, stampOf, storeFolder } from "./part-store.js";
import { microfrontends, sharedUnits } from "./parts.js";

/** @typedef {import("./part-store.js").PartRecord} PartRecord */
/** @typedef {{ readonly isNew: boolean, readonly parts: readonly PartRecord[] }} Build */

/** What decides over the document, beside the parts. */
const DOCUMENT_FOLDERS = [
  "shell",
  "frontends/shared/ui",
  "frontends/shared/contracts/gen",
  "frontends/shared/platform",
];

/**
 * Builds what changed and puts it together.
 *
 * @param {object} options
 * @param {"development" | "production"} options.mode
 * @param {string} options.folder to write
 * @param {string | undefined} [options.only] the one part to build; all others stay as they were built last
 * @returns {Promise<Build>}
 * @throws {Error} the parts do not fit together, or `only` names none
 */
export async function buildPortal({ mode, folder, only }) {
  const parts = allParts(mode);
  const records = only === undefined ? undefined : await withOnly(mode, parts, only);
  const stamp = documentStamp(mode, records ?? parts);
  if (isUpToDate(mode, folder, stamp))
    return { isNew: false, parts: records ?? (await buildParts(mode, parts)) };
  const built = records ?? (await buildParts(mode, parts));

  // Loaded only now: a build without changes is done before the bundler has started.
  const [{ composeDocument }, { writeDistribution }, { importMap }, { checkLinks }] = await Promise.all([
    import("./document.js"),
    import("./distribution.js"),
    import("./import-map.js"),
    import("./link-check.js"),
  ]);
  const units = sharedUnits(mode);
  const apps = microfrontends();
  const map = await importMap(mode, built, { units, microfrontends: apps });
  await checkLinks(mode, built, map.imports);
  const page = await composeDocument({ mode, importMap: map, units, earlyReads: earlyReads(apps) });
  await writeDistribution({ mode, parts: built, importMap: map, ...page }, folder);
  await writeFile(stampFile(mode), `${stamp}\n${folder}`);
  return { isNew: true, parts: built };
}

/**
 * @param {"development" | "production"} mode
 * @param {readonly import("./build-parts.js").Part[]} parts
 * @param {string} only
 * @returns {Promise<readonly PartRecord[]>}
 */
async function withOnly(mode, parts, only) {
  const chosen = parts.filter(({ name }) => name === only);
  if (chosen.length === 0) {
    throw new Error(`There is no part ${only}: choose one of ${parts.map(({ name }) => name).join(", ")}.`);
  }
  const [fresh] = await buildParts(mode, chosen);
  const others = parts.filter(({ name }) => name !== only);
  const last = await Promise.all(others.map(({ name }) => readPart(mode, name)));
  const missing = others.filter((_part, index) => !last[index]);
  if (missing.length > 0) {
    throw new Error(
      `${missing.map(({ name }) => name).join(", ")} never built: run the build without --only first.`,
    );
  }
  return [fresh, ...last].flatMap((record) => record ?? []);
}

/** @param {string} mode @param {readonly { name: string, stamp: string }[]} parts @returns {string} */
function documentStamp(mode, parts) {
  const manifests = microfrontends().map(({ folder }) => stampOf([folder]));
  const hash = createHash("sha256").update(stampOf(DOCUMENT_FOLDERS, mode));
  return hash.update([...parts.map(({ stamp }) => stamp).sort(), ...manifests].join()).digest("hex");
}

/** @param {string} mode @param {string} folder @param {string} stamp @returns {boolean} */
function isUpToDate(mode, folder, stamp) {
  const file = stampFile(mode);
  const isBuilt = existsSync(file) && existsSync(path.join(folder, "index.html"));
  return isBuilt && readFileSync(file, "utf8") === `${stamp}\n${folder}`;
}

/** @param {string} mode @returns {string} */
const stampFile = (mode) => path.join(storeFolder(mode), "document.stamp");
