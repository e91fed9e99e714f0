import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { cp, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { stampOf, storeFolder, writeVariants } from "../shared/build/part-store.js";
import { ROOT } from "../shared/build/parts.js";

const FOLDER = "frontends/commitment-widget";
/** What decides whether it must be built again. */
const SOURCES = [FOLDER, ...["ui", "platform", "contracts/gen"].map((name) => `frontends/shared/${name}`)];
const GUIDE = path.join(ROOT, "docs/widget.md");

/**
 * Builds the widget, if its sources changed, into `widget/` of the folder that is served:
 *
 * - `v1/commitment-widget.js` is what pages name: its address stays, its content does not;
 * - `v1/runtime-<hash>.js` is what it loads, immutable; self-contained, since no page of others has an import map;
 * - `v1/integrity.json` has the SHA-384 of both, as the `integrity` attribute takes it;
 * - `index.html` with its files is the page that shows and explains it, `guide.txt` all that there is to know of it.
 *
 * @param {string} folder
 */
export async function buildWidget(folder) {
  const store = path.join(storeFolder("production"), "commitment-widget");
  const stampFile = path.join(store, "stamp");
  const guide = await readFile(GUIDE, "utf8");
  const stamp = stampOf(SOURCES, guide);
  if (!existsSync(stampFile) || (await readFile(stampFile, "utf8")) !== stamp) {
    await rm(store, { recursive: true, force: true });
    await writeFiles(path.join(store, "widget"), guide);
    await writeFile(stampFile, stamp);
  }
  const [next, served] = [path.join(folder, `widget-${process.pid}`), path.join(folder, "widget")];
  await cp(path.join(store, "widget"), next, { recursive: true });
  await rm(served, { recursive: true, force: true });
  await rename(next, served);
}

/**
 * @param {string} target
 * @param {string} guide
 */
async function writeFiles(target, guide) {
  const { bundleWidget } = await import("./bundle.js");
  const runtime = await bundleWidget({ input: `${FOLDER}/runtime/index.tsx`, fileName: "runtime-[hash].js" });
  const loader = await bundleWidget({
    input: `${FOLDER}/loader/index.ts`,
    fileName: "commitment-widget.js",
    define: { RUNTIME: JSON.stringify(runtime.fileName) },
  });
  const demo = await bundleWidget({ input: `${FOLDER}/demo/demo.ts`, fileName: "demo.js" });
  const code = [loader, runtime];
  const hashes = Object.fromEntries(code.map((file) => [file.fileName, integrity(file.code)]));
  await mkdir(path.join(target, "v1"), { recursive: true });
  await Promise.all([
    ...code.map((file) => writeVariants(path.join(target, "v1", file.fileName), file.code)),
    writeFile(path.join(target, "v1/integrity.json"), `${JSON.stringify(hashes, null, 2)}\n`),
    writeVariants(path.join(target, demo.fileName), demo.code),
    writeVariants(path.join(target, "guide.txt"), guide),
    ...["index.html", "demo.css"].map(async (name) =>
      writeVariants(
        path.join(target, name),
        await readFile(path.join(import.meta.dirname, "demo", name), "utf8"),
      ),
    ),
  ]);
}

/** @param {string} code @returns {string} */
const integrity = (code) => `sha384-${createHash("sha384").update(code).digest("base64")}`;
