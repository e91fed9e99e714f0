import { expect, it } from "vitest";
import { listPage } from "./pages";

it("shows fifty rows at a time, and knows its neighbours", () => {
  expect(listPage(null, 500)).toEqual({ from: 0, to: 50, previous: undefined, next: 2 });
  expect(listPage("3", 120)).toEqual({ from: 100, to: 120, previous: 2, next: undefined });
  expect(listPage(null, 0)).toEqual({ from: 0, to: 0, previous: undefined, next: undefined });
});

it("shows the nearest page for one that is not there", () => {
  expect(listPage("99", 120).from).toBe(100);
  for (const text of ["0", "-1", "two", ""]) expect(listPage(text, 120).from).toBe(0);
});
