import { readFile } from "node:fs/promises";
import path from "node:path";
import { parseAst } from "vite";
import { storeFolder } from "./part-store.js";

/** @typedef {import("./part-store.js").PartRecord} PartRecord */
/** @typedef {{ readonly from: string, readonly names: readonly string[] }} Import */

/** Helpers of transpilers: tiny, stateless, and in several packages' output. */
const COPIES_ALLOWED = new Set(["@babel/runtime"]);

/**
 * Proves that the separately built files fit together: every imported file is there and has every imported name,
 * and no package is in two parts. Either fault would otherwise show in the browser, as a part of the portal
 * that does not load, or as a second React.
 *
 * @param {string} mode
 * @param {readonly PartRecord[]} parts
 * @param {Readonly<Record<string, string>>} imports specifier -> URL, as in the import map
 * @throws {Error} names part, specifier and name
 */
export async function checkLinks(mode, parts, imports) {
  const faults = await linkFaults(parts, imports, (part, fileName) =>
    readFile(path.join(storeFolder(mode), part, fileName), "utf8"),
  );
  if (faults.length > 0) throw new Error(`The front end does not fit together:\n- ${faults.join("\n- ")}`);
}

/**
 * @param {readonly PartRecord[]} parts
 * @param {Readonly<Record<string, string>>} imports
 * @param {(part: string, fileName: string) => Promise<string>} codeOf
 * @returns {Promise<readonly string[]>} a sentence each
 */
export async function linkFaults(parts, imports, codeOf) {
  const exportsOf = new Map(
    parts.flatMap(({ files }) => files.map((file) => [`/${file.fileName}`, file.exports])),
  );
  /** @param {Import} each @returns {readonly string[] | undefined} */
  const exportedBy = ({ from }) =>
    exportsOf.get(from.startsWith(".") ? path.posix.join("/assets", from) : (imports[from] ?? ""));

  const faults = await Promise.all(
    parts.flatMap(({ name, files }) =>
      files.map(async ({ fileName }) =>
        importsOf(await codeOf(name, fileName)).flatMap((each) => faultsOf(name, each, exportedBy(each))),
      ),
    ),
  );
  return [...copies(parts), ...faults.flat()];
}

/**
 * @param {string} part
 * @param {Import} imported
 * @param {readonly string[] | undefined} exported
 * @returns {string[]}
 */
function faultsOf(part, { from, names }, exported) {
  if (!exported) return [`${part} imports ${from}, which no part provides.`];
  return names
    .filter((name) => !exported.includes(name))
    .map((name) => `${part} imports ${name} from ${from}, which has no such export.`);
}

/** @param {readonly PartRecord[]} parts @returns {string[]} */
function copies(parts) {
  /** @type {Map<string, string>} */
  const owners = new Map();
  /** @type {string[]} */
  const faults = [];
  for (const { name, files } of parts) {
    for (const used of new Set(files.flatMap((file) => file.packages))) {
      if (COPIES_ALLOWED.has(used)) continue;
      const owner = owners.get(used);
      if (owner)
        faults.push(`${name} has a copy of ${used}, which ${owner} has: import it from a @portal facade.`);
      else owners.set(used, name);
    }
  }
  return faults;
}

/** @param {string} code of a module @returns {readonly Import[]} its static imports and re-exports */
function importsOf(code) {
  return parseAst(code).body.flatMap((node) => {
    if (node.type === "ImportDeclaration") {
      const names = node.specifiers.flatMap((each) => {
        if (each.type === "ImportDefaultSpecifier") return ["default"];
        return each.type === "ImportSpecifier" ? [nameOf(each.imported)] : [];
      });
      return [{ from: node.source.value, names }];
    }
    if (node.type === "ExportNamedDeclaration" && node.source) {
      return [{ from: node.source.value, names: node.specifiers.map((each) => nameOf(each.local)) }];
    }
    return node.type === "ExportAllDeclaration" ? [{ from: node.source.value, names: [] }] : [];
  });
}

/** @param {{ type: string, name?: string, value?: unknown }} node @returns {string} */
const nameOf = (node) => node.name ?? String(node.value);
