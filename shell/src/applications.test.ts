import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { APPLICATIONS, modulesOf } from "./applications";

describe("the table of routes", () => {
  it.each(["companies", "company", "report", "compare", "commitment", "checkin"] as const)(
    "gives the page %s one microfrontend for its content",
    (page) => {
      const content = APPLICATIONS.filter(({ slot, pages }) => slot === "content" && pages.includes(page));
      expect(content).toHaveLength(1);
    },
  );

  it("keeps the company selector on every page, also where no page is", () => {
    expect(modulesOf("unknown")).toEqual(["@portal/company-selector"]);
    expect(modulesOf("company")).toEqual(["@portal/company-selector", "@portal/commitment-list"]);
  });

  it("names only microfrontends that there are", () => {
    const folders = APPLICATIONS.map(({ module }) => module.replace("@portal/", "frontends/"));
    expect(folders.filter((folder) => !existsSync(`${folder}/spa.tsx`))).toEqual([]);
  });
});
