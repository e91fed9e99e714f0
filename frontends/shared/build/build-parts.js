import { contractDescriptors } from "./contract-descriptors.js";
import { readPart, stampOf, writePart } from "./part-store.js";
import { microfrontends, sharedUnits } from "./parts.js";
import { toSharedUnits } from "./shared-specifiers.js";
import { unitEntry, unitEntryId } from "./unit-entry.js";

/** @typedef {import("./part-store.js").PartRecord} PartRecord */
/** @typedef {import("./bundle.js").BundleOptions} BundleOptions */

/**
 * A part of the front end that is built by itself.
 *
 * @typedef {object} Part
 * @property {string} name
 * @property {string} stamp
 * @property {BundleOptions} options
 */

/** Compiles the whole file while it downloads instead of each function when it is first called. */
const COMPILE_EARLY = "//# allFunctionsCalledOnLoad\n";

/**
 * Lists all parts in order of use, with the stamps of their present sources.
 *
 * @param {"development" | "production"} mode
 * @returns {readonly Part[]}
 */
export function allParts(mode) {
  const units = sharedUnits(mode);
  return [
    ...units.map((unit) => ({
      name: unit.name,
      stamp: stampOf(unit.folders, mode),
      options: {
        name: unit.name,
        input: unitEntryId(unit),
        mode,
        plugins: [
          toSharedUnits(units.filter(({ name }) => isImported(name, unit))),
          unitEntry(unit),
          contractDescriptors(),
        ],
      },
    })),
    ...microfrontends().map(({ name, folder, entry }) => ({
      name,
      stamp: stampOf([folder, "frontends/shared/contracts/gen"], mode),
      options: { name, input: entry, mode, plugins: [toSharedUnits(units), contractDescriptors()] },
    })),
  ];
}

/** @param {string} name @param {import("./parts.js").Unit} by @returns {boolean} */
const isImported = (name, { uses, opens }) => uses.includes(name) || opens.includes(name);

/**
 * Builds the parts whose sources changed.
 *
 * @param {"development" | "production"} mode
 * @param {readonly Part[]} parts
 * @returns {Promise<readonly PartRecord[]>} of all of them
 */
export async function buildParts(mode, parts) {
  /** @type {PartRecord[]} */
  const records = [];
  for (const part of parts) {
    const last = await readPart(mode, part.name);
    records.push(last?.stamp === part.stamp ? last : await buildPart(mode, part));
  }
  return records;
}

/** @param {"development" | "production"} mode @param {Part} part @returns {Promise<PartRecord>} */
async function buildPart(mode, part) {
  const { bundle } = await import("./bundle.js");
  const files = await bundle(part.options);
  const hinted = files.map((file) =>
    file.kind !== "lazy" ? { ...file, code: COMPILE_EARLY + file.code } : file,
  );
  return writePart(mode, part.name, part.stamp, hinted);
}
