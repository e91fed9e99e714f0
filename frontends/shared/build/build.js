#!/usr/bin/env node
/**
 * Builds the front end: `npm run build [-- --only <part>]`.
 *
 * The contract with whoever serves `dist/`:
 *
 * - `assets/*` have the hash of their content in their name: send them with `immutable`. Beside each file lie
 *   `.br` and `.gz`.
 * - `index.html` (with `.br`, `.gz`) is the page at every address that is neither an RPC nor a file: the shell
 *   knows which addresses exist. Send it with `no-cache` and with the headers in `headers.json`
 *   (name in lower case -> value): the content security policy belongs to exactly this page.
 * - `importmap.json` and `favicon.svg`: send them with `no-cache`. The shell compares the import map with its own
 *   to tell a new release from a broken network.
 * - `widget/` is what other origins load, see `frontends/commitment-widget/build.js`: `widget/v1/` goes to all of them.
 * - RPCs are asked for at `/<package>.<Service>/<Method>` of the same origin, reads as Connect GETs.
 *
 * Each part (react, ui, core, and every microfrontend) is built by itself, and only if its sources changed;
 * `--only` builds one and takes the others as they are. `dist/` is replaced in one step, or not at all.
 */

import path from "node:path";
import { parseArgs } from "node:util";
import { buildWidget } from "../../commitment-widget/build.js";
import { ROOT } from "./parts.js";
import { buildPortal } from "./portal.js";
import { reportSizes } from "./report.js";

// React's packages and the bundler choose by it what they are.
process.env["NODE_ENV"] = "production";

try {
  const { values } = parseArgs({ options: { only: { type: "string" } } });
  const folder = path.join(ROOT, "dist");
  const started = performance.now();
  const { isNew } = await buildPortal({ mode: "production", folder, only: values.only });
  if (values.only === undefined) await buildWidget(folder);
  if (isNew) await reportSizes(folder);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(isNew ? `Front end built in ${seconds} s` : "Front end is up to date");
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
