import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { compressed } from "./compress.js";
import { ROOT } from "./parts.js";

/** @typedef {Omit<import("./bundle.js").BuiltFile, "code">} PartFile */

/**
 * What one build of a part left behind; its files lie beside it.
 *
 * @typedef {object} PartRecord
 * @property {string} name
 * @property {string} stamp of everything that went into it
 * @property {readonly PartFile[]} files the entry first
 */

/** @param {string} mode @returns {string} where the parts of a mode are kept between builds */
export const storeFolder = (mode) => path.join(ROOT, ".vite/portal", mode);

/**
 * Hashes what decides over the output of a part: folders, the versions of all packages, and the build itself.
 *
 * @param {readonly string[]} folders
 * @param {string} [extra]
 * @returns {string}
 */
export function stampOf(folders, extra = "") {
  const hash = createHash("sha256").update(extra).update(process.version);
  for (const file of ["package-lock.json", ...["frontends/shared/build", ...folders].flatMap(filesBelow)]) {
    hash.update(`\0${file}\0`).update(readFileSync(path.join(ROOT, file)));
  }
  return hash.digest("hex");
}

/** @param {string} folder @returns {string[]} */
function filesBelow(folder) {
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const name = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return entry.name === "node_modules" ? [] : filesBelow(name);
      return /\.test\.\w+$/.test(entry.name) ? [] : [name];
    });
}

/**
 * @param {string} mode
 * @param {string} name
 * @returns {Promise<PartRecord | undefined>} of the last build, if there was one
 */
export async function readPart(mode, name) {
  const file = path.join(storeFolder(mode), name, "part.json");
  return existsSync(file) ? JSON.parse(await readFile(file, "utf8")) : undefined;
}

/**
 * Keeps a part; the record is written last, so that a broken-off build is not taken for a finished one.
 *
 * @param {string} mode
 * @param {string} name
 * @param {string} stamp
 * @param {readonly import("./bundle.js").BuiltFile[]} files
 * @returns {Promise<PartRecord>}
 */
export async function writePart(mode, name, stamp, files) {
  const folder = path.join(storeFolder(mode), name);
  await rm(folder, { recursive: true, force: true });
  await mkdir(path.join(folder, "assets"), { recursive: true });
  await Promise.all(files.map((file) => writeVariants(path.join(folder, file.fileName), file.code)));
  const record = { name, stamp, files: files.map(({ code: _code, ...rest }) => rest) };
  await writeFile(path.join(folder, "part.json.new"), JSON.stringify(record, null, 2));
  await rename(path.join(folder, "part.json.new"), path.join(folder, "part.json"));
  return record;
}

/**
 * Writes a file with its compressed variants beside it.
 *
 * @param {string} file
 * @param {string} content
 */
export async function writeVariants(file, content) {
  const { br, gz } = await compressed(content);
  await Promise.all([writeFile(file, content), writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)]);
}
