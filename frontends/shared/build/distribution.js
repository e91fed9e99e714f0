import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { storeFolder, writeVariants } from "./part-store.js";
import { ROOT } from "./parts.js";

/**
 * @typedef {object} Distribution
 * @property {string} mode
 * @property {readonly import("./part-store.js").PartRecord[]} parts
 * @property {import("./import-map.js").ImportMap} importMap
 * @property {string} html
 * @property {string} policy
 */

/**
 * Writes the folder that is served. It is written beside its place and put there in one step: whoever serves it
 * finds the old one or the new one, never a mixture.
 *
 * @param {Distribution} distribution
 * @param {string} folder
 */
export async function writeDistribution({ mode, parts, importMap, html, policy }, folder) {
  // Named by process: another build may be at work in the same checkout.
  const next = path.join(storeFolder(mode), `next-${process.pid}`);
  const last = path.join(storeFolder(mode), `last-${process.pid}`);
  await Promise.all([next, last].map((each) => rm(each, { recursive: true, force: true })));
  await mkdir(path.join(next, "assets"), { recursive: true });
  await Promise.all(parts.map(({ name }) => copyAssets(path.join(storeFolder(mode), name), next)));
  await Promise.all([
    writeVariants(path.join(next, "index.html"), html),
    writeVariants(path.join(next, "importmap.json"), JSON.stringify(importMap)),
    writeVariants(
      path.join(next, "favicon.svg"),
      await readFile(path.join(ROOT, "shell/favicon.svg"), "utf8"),
    ),
    writeFile(
      path.join(next, "headers.json"),
      `${JSON.stringify({ "content-security-policy": policy }, null, 2)}\n`,
    ),
  ]);
  await rename(folder, last).catch(ifThere);
  await rename(next, folder);
  await rm(last, { recursive: true, force: true });
}

/** @param {string} from @param {string} to */
async function copyAssets(from, to) {
  const names = await readdir(path.join(from, "assets"));
  await Promise.all(
    names.map((name) => copyFile(path.join(from, "assets", name), path.join(to, "assets", name))),
  );
}

/** @param {NodeJS.ErrnoException} error */
function ifThere(error) {
  if (error.code !== "ENOENT") throw error;
}
