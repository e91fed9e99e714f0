import { expect, it } from "vitest";
import { capitalised, countWord, formatCount, listOf, plural } from "./words";

it("writes small counts as words and large ones in digits", () => {
  expect([0, 1, 4, 10, 11, 1204].map(countWord)).toEqual(["zero", "one", "four", "ten", "11", "1,204"]);
});

it("gives a noun the number of its count", () => {
  expect(plural(1, "period")).toBe("1 period");
  expect(plural(0, "period")).toBe("0 periods");
  expect(plural(12_000n, "company", "companies")).toBe("12,000 companies");
  expect(formatCount(999)).toBe("999");
});

it("lists as prose", () => {
  expect(listOf([])).toBe("");
  expect(listOf(["a"])).toBe("a");
  expect(listOf(["a", "b"])).toBe("a and b");
  expect(listOf(["a", "b", "c"])).toBe("a, b and c");
  expect(capitalised("two periods")).toBe("Two periods");
});
