import type { RouteKind } from "@portal/platform/address";

/** A place in the document that microfrontends fill. */
export type Slot = "header-selector" | "content";

/** A part of the portal: which module it is in, where it stands, on which pages. */
export interface Application {
  readonly name: string;
  /** As in the import map. */
  readonly module: string;
  /** The export with its lifecycles, where a module has several. */
  readonly part?: "header" | "companies";
  readonly slot: Slot;
  readonly pages: readonly RouteKind[];
}

/** The table of routes: the one place that says which microfrontend stands at which address. */
export const APPLICATIONS: readonly Application[] = [
  {
    name: "company-selector",
    module: "@portal/company-selector",
    part: "header",
    slot: "header-selector",
    pages: ["companies", "company", "report", "compare", "commitment", "checkin", "unknown"],
  },
  {
    name: "companies",
    module: "@portal/company-selector",
    part: "companies",
    slot: "content",
    pages: ["companies"],
  },
  {
    name: "commitment-list",
    module: "@portal/commitment-list",
    slot: "content",
    pages: ["company", "report"],
  },
  {
    name: "checkin-details",
    module: "@portal/checkin-details",
    slot: "content",
    pages: ["commitment", "checkin"],
  },
  { name: "file-comparison", module: "@portal/file-comparison", slot: "content", pages: ["compare"] },
];

/** @returns the modules that a page is made of, each once. */
export function modulesOf(page: RouteKind): readonly string[] {
  const active = APPLICATIONS.filter(({ pages }) => pages.includes(page));
  return [...new Set(active.map(({ module }) => module))];
}
