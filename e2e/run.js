/** Runs a TypeScript module: `node e2e/run.js FILE`. */

import { resolve } from "node:path";
import { runnerImport } from "vite";

const [file] = process.argv.slice(2);
if (!file) throw new Error("Say which module to run: node e2e/run.js FILE");
await runnerImport(resolve(file), { configFile: false });
