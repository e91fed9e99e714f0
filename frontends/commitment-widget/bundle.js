import path from "node:path";
import { build } from "vite";
import { ROOT } from "../shared/build/parts.js";

/** From these on browsers know `light-dark()`, which must reach them as it is. */
const BROWSERS = ["chrome123", "firefox120", "safari17.5"];

/**
 * Bundles one entry with all that it needs into one native module, in memory.
 *
 * @param {object} options
 * @param {string} options.input
 * @param {string} options.fileName
 * @param {Readonly<Record<string, string>>} [options.define]
 * @param {readonly string[]} [options.external] specifiers that stay as they are
 * @param {import("vite").PluginOption[]} [options.plugins] for languages that the bundler does not know
 * @param {boolean} [options.minify] what is bundled once more by others has comments for their bundlers
 * @returns {Promise<{ fileName: string, code: string }>}
 */
export async function bundleWidget({
  input,
  fileName,
  define = {},
  external = [],
  plugins = [],
  minify = true,
}) {
  const result = await build({
    root: ROOT,
    mode: "production",
    configFile: false,
    publicDir: false,
    logLevel: "warn",
    plugins,
    // Whatever runs the build, its output is for production.
    oxc: { jsx: { runtime: "automatic", development: false } },
    define: { "process.env.NODE_ENV": JSON.stringify("production"), ...define },
    build: {
      write: false,
      target: BROWSERS,
      cssTarget: BROWSERS,
      minify: minify && "oxc",
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: path.join(ROOT, input),
        external: [...external],
        preserveEntrySignatures: "strict",
        treeshake: {
          propertyReadSideEffects: false,
          // Of the shared components only those that are used; the index of a package has them all.
          moduleSideEffects: [{ test: /frontends.shared/, sideEffects: false }],
        },
        output: { format: "es", minify, codeSplitting: false, entryFileNames: fileName },
      },
    },
  });
  const outputs = /** @type {import("vite").Rolldown.RolldownOutput[]} */ (
    Array.isArray(result) ? result : [result]
  ).flatMap((each) => each.output);
  const [file, ...others] = outputs;
  if (file?.type !== "chunk" || others.length > 0) {
    const names = outputs.map((output) => output.fileName).join(", ");
    throw new Error(`${input} makes ${names} in place of one file.`);
  }
  return { fileName: file.fileName, code: file.code };
}
