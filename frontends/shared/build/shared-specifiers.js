import { unitSpecifier } from "./parts.js";
import { commonJsNames } from "./unit-entry.js";

/** @typedef {import("./parts.js").Unit} Unit */

const SHIM = "\0shim:";

/**
 * Sends imports of shared modules to the file of their unit.
 *
 * A CommonJS package goes through a shim that renames: its names stand in the unit under a prefix, since
 * several packages in one file have names in common.
 *
 * @param {readonly Unit[]} units
 * @returns {import("vite").Plugin}
 */
export function toSharedUnits(units) {
  return {
    name: "portal:to-shared-units",
    enforce: "pre",
    resolveId(specifier) {
      const file = sharedFile(specifier, units);
      if (!file) return null;
      if (file.prefix) return SHIM + specifier;
      return { id: file.specifier, external: true, moduleSideEffects: false };
    },
    load(id) {
      const file = id.startsWith(SHIM) && sharedFile(id.slice(SHIM.length), units);
      if (!file) return null;
      return { code: reExport(id.slice(SHIM.length), file, file.specifier), moduleSideEffects: false };
    },
  };
}

/**
 * Where a shared module is found.
 *
 * @typedef {object} SharedFile
 * @property {string} specifier of the file in the import map
 * @property {string} [prefix] of the module's names in it, if they have one
 */

/**
 * @param {string} specifier
 * @param {readonly Unit[]} units
 * @returns {SharedFile | undefined}
 */
export function sharedFile(specifier, units) {
  for (const unit of units) {
    const prefix = unit.commonJs[specifier];
    if (prefix) return { specifier: unitSpecifier(unit.name), prefix };
    if (specifier in unit.modules) return { specifier: unitSpecifier(unit.name) };
    if (specifier in unit.lazy) return { specifier: lazySpecifier(specifier) };
  }
  return undefined;
}

/**
 * @param {string} specifier of a shared module
 * @param {SharedFile} file
 * @param {string} from where to import the file from
 * @returns {string} a module that exports what the shared module does
 */
export function reExport(specifier, { prefix }, from) {
  if (!prefix) return `export * from ${JSON.stringify(from)};`;
  const names = commonJsNames(specifier).map((name) => `${prefix}$${name} as ${name}`);
  return `export { ${[...names, `${prefix} as default`].join(", ")} } from ${JSON.stringify(from)};`;
}

/** @param {string} specifier @returns {string} how code names a lazily loaded shared file */
export const lazySpecifier = (specifier) => `@shared/${specifier.replace("@portal/", "").replace("/", "-")}`;
