import { expect, it } from "vitest";
import { isoText } from "./iso-text";

it("writes a moment exactly, and nothing for none", () => {
  expect(isoText(0n)).toBe("1970-01-01T00:00:00Z");
  expect(isoText(1_704_067_199_000_500n)).toBe("2023-12-31T23:59:59.0005Z");
  expect(isoText(-1n)).toBe("1969-12-31T23:59:59.999999Z");
  expect(isoText(undefined)).toBeNull();
});
