import { expect, it } from "vitest";
import { themeCss } from "./theme-css";

it("holds the colours of both schemes, chosen by an attribute of the root", () => {
  const css = themeCss();
  expect(css).toMatch(/:root,\[data-light\]\{color-scheme:light;--bg:#ffffff;/);
  expect(css).toMatch(/\[data-dark\]\{color-scheme:dark;--bg:#11181f;/);
});
