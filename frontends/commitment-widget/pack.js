#!/usr/bin/env node
/**
 * Makes the npm package of the widget: `node frontends/commitment-widget/pack.js FOLDER`.
 *
 * It has the element's types, what loads the element, and the component for React, which brings no React of its own.
 */

import { execFileSync } from "node:child_process";
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { ROOT } from "../shared/build/parts.js";
import { bundleWidget } from "./bundle.js";

const SOURCES = import.meta.dirname;
const FOLDER = path.relative(ROOT, SOURCES);
/** File of the package -> what it is made of. */
const ENTRIES = { "index.js": "package/index.ts", "react.js": "react/index.tsx" };

const [out] = process.argv.slice(2);
if (!out) throw new Error("Say where the package goes: node frontends/commitment-widget/pack.js FOLDER");
await pack(path.resolve(out));

/** @param {string} folder */
async function pack(folder) {
  const target = path.join(folder, "widget");
  const dist = path.join(target, "dist");
  await rm(target, { recursive: true, force: true });
  await mkdir(dist, { recursive: true });
  for (const [fileName, input] of Object.entries(ENTRIES)) {
    const { code } = await bundleWidget({
      input: `${FOLDER}/${input}`,
      fileName,
      external: ["react"],
      minify: false,
    });
    await writeFile(path.join(dist, fileName), code);
  }
  await writeTypes(path.join(dist, "types"));
  await cp(path.join(SOURCES, "package/README.md"), path.join(target, "README.md"));
  await writeFile(path.join(target, "package.json"), `${JSON.stringify(await manifest(), null, 2)}\n`);
  execFileSync("npm", ["pack", "--silent", "--pack-destination", folder, target], { stdio: "ignore" });
}

async function manifest() {
  const { name, version } = JSON.parse(await readFile(path.join(SOURCES, "package.json"), "utf8"));
  return {
    name,
    version,
    description: "Types, loader and React component of the commitment widget",
    type: "module",
    sideEffects: false,
    exports: {
      ".": { types: "./dist/types/package/index.d.ts", default: "./dist/index.js" },
      "./react": { types: "./dist/types/react/index.d.ts", default: "./dist/react.js" },
    },
    files: ["dist"],
    peerDependencies: { react: ">=18" },
    peerDependenciesMeta: { react: { optional: true } },
  };
}

/** @param {string} target */
async function writeTypes(target) {
  const options = ["--declaration", "--emitDeclarationOnly", "--jsx", "react-jsx", "--target", "es2023"];
  const modules = ["--module", "esnext", "--moduleResolution", "bundler", "--strict", "--skipLibCheck"];
  const files = Object.values(ENTRIES).map((input) => path.join(SOURCES, input));
  const tsc = path.join(ROOT, "node_modules/.bin/tsc");
  const folders = ["--rootDir", SOURCES, "--outDir", target];
  execFileSync(tsc, [...options, ...modules, ...folders, "--ignoreConfig", ...files], { stdio: "inherit" });
  for (const name of await readdir(target, { recursive: true })) {
    if (!name.endsWith(".d.ts")) continue;
    const file = path.join(target, name);
    // Those who resolve modules as Node.js does need the whole name.
    const text = (await readFile(file, "utf8")).replace(/(from "\.[^"]*)"/g, '$1.js"');
    await writeFile(file, text);
  }
}
