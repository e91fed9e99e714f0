import { expect, it } from "vitest";
import { cssString } from "./css-string";
import { paperCss } from "./paper";

it("keeps whatever a name holds inside its string", () => {
  expect(cssString('a "b" \\ c\n}@page{')).toBe('"a \\22 b\\22  \\5c  c\\a }@page{"');
  const css = paperCss({ head: '"}*{display:none}"', foot: "x" });
  expect(css).toContain('content:"\\22 }*{display:none}\\22 "');
});

it("repeats head and foot on every page, and leaves the size of the paper to the print dialog", () => {
  const css = paperCss({ head: "Cyberdyne", foot: "as of 1 Jan 2025" });
  expect(css).toContain('@top-left{content:"Cyberdyne"');
  expect(css).toContain('@bottom-left{content:"as of 1 Jan 2025"');
  expect(css).toContain('content:"Page " counter(page) " of " counter(pages)');
  expect(css).not.toMatch(/[{;]size:/);
});
