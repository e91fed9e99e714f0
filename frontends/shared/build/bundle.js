import path from "node:path";
import { build } from "vite";
import { ROOT } from "./parts.js";

/** "use client" marks in packages, which mean something to server rendering alone. */
const HARMLESS = "MODULE_LEVEL_DIRECTIVE";

/**
 * A file that came out of a build.
 *
 * @typedef {object} BuiltFile
 * @property {string} fileName under dist/
 * @property {string} code
 * @property {"entry" | "lazy" | "chunk" | "worker"} kind lazy: what a dynamic import asks for
 * @property {string | null} source the module it stands for
 * @property {readonly string[]} exports
 * @property {readonly string[]} imports files and specifiers it imports statically
 * @property {readonly string[]} packages third-party packages with code in it
 */

/**
 * @typedef {object} BundleOptions
 * @property {string} name of the entry's file
 * @property {string} input
 * @property {"development" | "production"} mode
 * @property {readonly import("vite").Plugin[]} plugins
 * @property {readonly string[]} [external] specifiers that stay as they are, beside shared ones
 * @property {Readonly<Record<string, string>>} [define]
 */

/**
 * Bundles one entry into native modules, in memory.
 *
 * @param {BundleOptions} options
 * @returns {Promise<readonly BuiltFile[]>} the entry's file first
 */
export async function bundle({ name, input, mode, plugins, external = [], define = {} }) {
  const minify = mode === "production";
  const result = await build({
    root: ROOT,
    mode,
    configFile: false,
    publicDir: false,
    logLevel: "warn",
    define: { "process.env.NODE_ENV": JSON.stringify(mode), ...define },
    plugins: [...plugins],
    // A worker sees no import map, so it is one file with all that it needs.
    worker: {
      format: "es",
      rolldownOptions: {
        output: { entryFileNames: `assets/${name}.[name]-[hash].js`, codeSplitting: false },
      },
    },
    build: {
      write: false,
      target: "es2022",
      minify: minify ? "oxc" : false,
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: { [name]: input },
        external: (id) => id.startsWith("@shared/") || external.includes(id),
        // Lets chunks import what the entry holds already, instead of moving it into one more file.
        preserveEntrySignatures: "allow-extension",
        onLog: (level, log, report) => log.code !== HARMLESS && report(level, log),
        treeshake: {
          propertyReadSideEffects: false,
          moduleSideEffects: [
            { test: /node_modules.(hoist-non-react-statics|react-is|prop-types)/, sideEffects: false },
          ],
        },
        output: {
          format: "es",
          minify,
          // One file with all that an entry needs at once; helpers of the bundler would else be one more.
          codeSplitting: { groups: [{ name, tags: ["$initial"] }] },
          entryFileNames: "assets/[name]-[hash].js",
          chunkFileNames: `assets/${name}.[name]-[hash].js`,
        },
      },
    },
  });
  const outputs = /** @type {import("vite").Rolldown.RolldownOutput[]} */ (
    Array.isArray(result) ? result : [result]
  ).flatMap((each) => each.output);
  return outputs.map((output) => builtFile(name, output)).sort((a, b) => order(a) - order(b));
}

/** @param {BuiltFile} file @returns {number} */
const order = (file) => (file.kind === "entry" ? 0 : 1);

/**
 * @param {string} name
 * @param {import("vite").Rolldown.OutputChunk | import("vite").Rolldown.OutputAsset} output
 * @returns {BuiltFile}
 */
function builtFile(name, output) {
  if (output.type === "asset") {
    const { fileName, source } = output;
    if (fileName.endsWith(".js") && typeof source === "string") {
      return { fileName, code: source, kind: "worker", source: null, exports: [], imports: [], packages: [] };
    }
    throw new Error(
      `${name} makes the file ${output.fileName}: styles belong into components, pictures into SVG.`,
    );
  }
  return {
    fileName: output.fileName,
    code: output.code,
    kind: output.isEntry ? "entry" : output.isDynamicEntry ? "lazy" : "chunk",
    source: output.facadeModuleId && path.relative(ROOT, output.facadeModuleId),
    exports: output.exports,
    imports: output.imports,
    packages: [...new Set(Object.entries(output.modules).flatMap(packageOf))],
  };
}

/** @param {[string, { renderedLength: number }]} module @returns {string[]} */
function packageOf([id, { renderedLength }]) {
  const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1];
  return renderedLength > 0 && name !== undefined ? [name] : [];
}
