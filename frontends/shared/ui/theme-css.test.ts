import { expect, it } from "vitest";
import { themeCss } from "./theme-css";

it("holds the colours of both schemes, chosen by an attribute of the root", () => {
  const css = themeCss();
  expect(css).toMatch(/:root, \[data-light\]\{color-scheme:light;--bg:#ffffff;/);
  expect(css).toMatch(/\[data-dark\]\{color-scheme:dark;--bg:#11181f;/);
});

it("defines every variable that the components of the library use", () => {
  const css = themeCss();
  expect(css).toContain("--mui-palette-primary-main:#2149b5");
  expect(css).toContain("--mui-palette-primary-main:#9ab8ff");
  expect(css).not.toContain("[object Object]");
  expect(css).not.toContain("undefined");
});
