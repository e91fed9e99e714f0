import { createRequire } from "node:module";
import path from "node:path";
import { ROOT } from "./parts.js";

/** @typedef {import("./parts.js").Unit} Unit */

const require = createRequire(path.join(ROOT, "package.json"));
const NAMED = "\0named:";
const ORIGINAL = "original:";

/**
 * Gives the build of a unit its entry: everything in it, under unique names.
 *
 * @param {Unit} unit
 * @returns {import("vite").Plugin}
 */
export function unitEntry(unit) {
  const entry = unitEntryId(unit);
  return {
    name: "portal:unit-entry",
    enforce: "pre",
    resolveId(specifier, importer) {
      if (specifier === entry) return `\0${entry}`;
      if (specifier.startsWith(ORIGINAL)) return require.resolve(specifier.slice(ORIGINAL.length));
      // Packages require each other as they are; only the entry asks for names.
      if (importer === `\0${entry}` && specifier in unit.commonJs) return NAMED + specifier;
      const source = unit.modules[specifier] ?? unit.lazy[specifier];
      const file = source?.startsWith("frontends/") ? path.join(ROOT, source) : null;
      // Packages, and the facade itself, import the package that a facade stands for.
      return file === importer || importer?.includes("node_modules") ? null : file;
    },
    load(id) {
      if (id === `\0${entry}`) return unitSource(unit);
      return id.startsWith(NAMED) ? withNames(id.slice(NAMED.length)) : null;
    },
  };
}

/** @param {Unit} unit @returns {string} what the build of a unit starts from */
export const unitEntryId = (unit) => `portal-unit:${unit.name}`;

/**
 * React's two builds export different names, so NODE_ENV must be set before the first call.
 *
 * @param {string} specifier of a CommonJS package
 * @returns {readonly string[]} the names it exports, without the default
 */
export function commonJsNames(specifier) {
  return Object.keys(require(specifier)).filter(
    (name) => name !== "default" && /^[A-Za-z_$][\w$]*$/.test(name),
  );
}

/** @param {Unit} unit @returns {string} */
function unitSource(unit) {
  const commonJs = Object.entries(unit.commonJs).flatMap(([specifier, prefix]) => {
    const names = commonJsNames(specifier);
    return [
      `import ${prefix}, { ${names.map((name) => `${name} as ${prefix}$${name}`).join(", ")} } from "${specifier}";`,
      `export { ${[prefix, ...names.map((name) => `${prefix}$${name}`)].join(", ")} };`,
    ];
  });
  const modules = Object.keys(unit.modules).map((specifier) => `export * from "${specifier}";`);
  // A chunk of this build, so that it shares the unit's own modules instead of repeating them.
  const lazy = Object.keys(unit.lazy).map(
    (specifier, index) => `export const lazy${index} = () => import("${specifier}");`,
  );
  return [...commonJs, ...modules, ...lazy].join("\n");
}

/** `export *` of a CommonJS package exports nothing, so its names are written out. @param {string} specifier */
function withNames(specifier) {
  return [
    `import original from "${ORIGINAL}${specifier}";`,
    "export default original;",
    ...commonJsNames(specifier).map((name) => `export const ${name} = original.${name};`),
  ].join("\n");
}
