import { unitSpecifier } from "./parts.js";

/**
 * Links to the units that every page needs. Who reads ahead in the document begins to load them before the first
 * script has even started; that one adds the microfrontends of the page at hand.
 *
 * @param {import("./import-map.js").ImportMap} importMap
 * @param {readonly import("./parts.js").Unit[]} units
 * @returns {string} markup
 */
export function preloadLinks({ imports, integrity }, units) {
  const opened = new Set(units.flatMap(({ opens }) => opens));
  return units
    .filter(({ name }) => !opened.has(name))
    .map(({ name }) => imports[unitSpecifier(name)] ?? "")
    .map((href) => `<link rel="modulepreload" href="${href}" integrity="${integrity[href]}">`)
    .join("");
}
