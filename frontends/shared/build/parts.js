import { existsSync, readdirSync } from "node:fs";
import path from "node:path";

/** The root of the repository; every path of the build is relative to it. */
export const ROOT = path.resolve(import.meta.dirname, "../../..");

/**
 * A file of code that every page loads once and shares. One file each, so that the first wave of requests fits
 * the six connections of a browser, and the browser compiles them side by side.
 *
 * @typedef {object} Unit
 * @property {string} name
 * @property {Readonly<Record<string, string>>} modules specifier -> source file (relative) or package
 * @property {Readonly<Record<string, string>>} commonJs specifier -> prefix of its names inside the unit
 * @property {Readonly<Record<string, string>>} lazy specifier -> source file, loaded on first use
 * @property {readonly string[]} uses the units it imports; no cycles, since a unit runs when it is loaded
 * @property {readonly string[]} opens the units it imports on first use, which may import it
 * @property {readonly string[]} folders whose content decides whether it must be built again
 */

/** @typedef {{ readonly name: string, readonly specifier: string, readonly folder: string, readonly entry: string }} Microfrontend */

/**
 * @param {"development" | "production"} mode
 * @returns {readonly Unit[]} in order of use
 */
export function sharedUnits(mode) {
  const debugRuntime = mode === "development" ? { "react/jsx-dev-runtime": "JsxDev" } : {};
  return [
    {
      name: "react",
      modules: {},
      commonJs: {
        react: "React",
        "react/jsx-runtime": "Jsx",
        ...debugRuntime,
        "react-dom": "Dom",
        "react-dom/client": "DomClient",
      },
      lazy: {},
      uses: [],
      opens: [],
      folders: [],
    },
    {
      name: "ui",
      modules: { "@portal/ui": "frontends/shared/ui/index.ts" },
      commonJs: {},
      lazy: { "@portal/ui/rich": "frontends/shared/ui/rich.tsx" },
      uses: ["react"],
      opens: [],
      folders: ["frontends/shared/ui", "frontends/shared/contracts/gen"],
    },
    {
      name: "core",
      modules: {
        "@portal/rpc": "frontends/shared/rpc/index.ts",
        "@portal/platform": "frontends/shared/platform/index.ts",
        "@bufbuild/protobuf/codegenv2": "frontends/shared/rpc/generated-code.ts",
        "@bufbuild/protobuf/wkt": "frontends/shared/rpc/well-known-types.ts",
        // Each service with all it speaks of: in every microfrontend anew, they would be a fifth of its code.
        "@portal/contracts/billing/v1/billing_service_pb":
          "frontends/shared/contracts/gen/billing/v1/billing_service_pb.ts",
        "@portal/contracts/commitment/v1/commitment_service_pb":
          "frontends/shared/contracts/gen/commitment/v1/commitment_service_pb.ts",
        "@portal/scenario/opener": "frontends/shared/scenario/opener.tsx",
        "@portal/sharing/opener": "frontends/shared/sharing/opener.tsx",
        "single-spa": "single-spa",
      },
      commonJs: {},
      lazy: { "@portal/rpc/transport": "frontends/shared/rpc/transport.ts" },
      uses: ["react", "ui"],
      opens: ["scenario", "sharing"],
      folders: [
        "frontends/shared/rpc",
        "frontends/shared/platform",
        "frontends/shared/scenario",
        "frontends/shared/sharing",
        "frontends/shared/contracts/gen",
      ],
    },
    {
      // Two microfrontends open it, and no page needs it before; the opener in `core` imports it on first use.
      name: "scenario",
      modules: { "@portal/scenario": "frontends/shared/scenario/index.ts" },
      commonJs: {},
      lazy: {},
      uses: ["react", "ui", "core"],
      opens: [],
      folders: ["frontends/shared/scenario", "frontends/shared/contracts/gen"],
    },
    {
      // Exports, links, print: no page needs it before a reader asks for one of them.
      name: "sharing",
      modules: { "@portal/sharing": "frontends/shared/sharing/index.ts" },
      commonJs: {},
      lazy: {},
      uses: ["react", "ui", "core"],
      opens: [],
      folders: ["frontends/shared/sharing", "frontends/shared/contracts/gen"],
    },
  ];
}

/**
 * Every folder of frontends/ that has an entry is a microfrontend; the shell finds it by name.
 *
 * @param {string} [root] of the repository
 * @returns {readonly Microfrontend[]}
 */
export function microfrontends(root = ROOT) {
  return readdirSync(path.join(root, "frontends"))
    .filter((name) => existsSync(path.join(root, "frontends", name, "spa.tsx")))
    .sort()
    .map((name) => ({
      name,
      specifier: `@portal/${name}`,
      folder: `frontends/${name}`,
      entry: `frontends/${name}/spa.tsx`,
    }));
}

/** @param {string} unit @returns {string} how code names a unit's file; the import map says where it is */
export const unitSpecifier = (unit) => `@shared/${unit}`;
