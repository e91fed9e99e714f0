import { describe, expect, it } from "vitest";
import { linkFaults } from "./link-check.js";
import type { PartRecord } from "./part-store.js";

const IMPORTS = { "@shared/ui": "/assets/ui-1.js", "@shared/core": "/assets/core-1.js" };

function part(name: string, exports: readonly string[], packages: readonly string[] = []): PartRecord {
  const file = {
    fileName: `assets/${name}-1.js`,
    kind: "entry",
    source: null,
    exports,
    imports: [],
    packages,
  };
  return { name, stamp: "", files: [{ ...file, kind: "entry" }] };
}

/** The faults of a microfrontend with this code, beside a ui that exports Button and a core. */
function faultsOf(code: string, packages: readonly string[] = []) {
  const parts = [
    part("ui", ["Button", "default"], ["react", "@babel/runtime"]),
    part("core", ["useRead"], ["@babel/runtime"]),
    part("list", [], packages),
  ];
  return linkFaults(parts, IMPORTS, async (name) => (name === "list" ? code : ""));
}

describe("separately built parts", () => {
  it("fit together where every imported name is exported", async () => {
    const code = `import ui, { Button as B } from "@shared/ui"; import * as core from "@shared/core";
      export { useRead } from "@shared/core"; import "./ui-1.js"; import("./anything.js");`;
    expect(await faultsOf(code)).toEqual([]);
  });

  it("do not where a facade lacks a name", async () => {
    expect(await faultsOf('import { Button, Tooltip } from "@shared/ui";')).toEqual([
      "list imports Tooltip from @shared/ui, which has no such export.",
    ]);
    expect(await faultsOf('export { usePage as x } from "@shared/core";')).toEqual([
      "list imports usePage from @shared/core, which has no such export.",
    ]);
  });

  it("do not where nothing provides an imported module", async () => {
    expect(await faultsOf('import x from "lodash";')).toEqual([
      "list imports lodash, which no part provides.",
    ]);
  });

  it("do not where a package is in two of them", async () => {
    expect(await faultsOf("", ["react", "@babel/runtime"])).toEqual([
      "list has a copy of react, which ui has: import it from a @portal facade.",
    ]);
  });
});
