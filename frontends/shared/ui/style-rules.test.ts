import { describe, expect, it } from "vitest";
import { rulesOf } from "./style-rules";

describe("styles as rules", () => {
  it("name properties as style sheets do, and give lengths their unit", () => {
    expect(rulesOf({ marginTop: 8, lineHeight: 1, top: 0, "--ink": 3, width: undefined })).toEqual([
      "&{margin-top:8px;line-height:1;top:0;--ink:3}",
    ]);
  });

  it("write what is in the element after the element, in order", () => {
    expect(rulesOf({ "& td, & th": { top: 1 }, color: "red", "&:hover": { top: 2 } }, ".a")).toEqual([
      ".a{color:red}",
      ".a td, .a th{top:1px}",
      ".a:hover{top:2px}",
    ]);
  });

  it("hold under a condition, at any depth", () => {
    expect(rulesOf({ "@media print": { top: 1, "& td": { top: 2 } } }, ".a")).toEqual([
      "@media print{.a{top:1px}.a td{top:2px}}",
    ]);
    expect(rulesOf({ "& td, & th": { "@media print": { "& b": { top: 1 } } } }, ".a")).toEqual([
      "@media print{:is(.a td, .a th) b{top:1px}}",
    ]);
  });
});
