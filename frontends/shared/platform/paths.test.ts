import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { paths } from "./paths";

describe("paths", () => {
  beforeEach(() => history.replaceState(null, "", "/companies/a?as-of=2024-06-30&sort=owed"));
  afterEach(() => history.replaceState(null, "", "/"));

  it("keep the as-of day of the current address and nothing else of it", () => {
    expect(paths.commitment("a", "1")).toBe("/companies/a/commitments/1?as-of=2024-06-30");
    expect(paths.companies()).toBe("/?as-of=2024-06-30");
  });

  it("encode ids", () => {
    expect(paths.company("a/b c")).toBe("/companies/a%2Fb%20c?as-of=2024-06-30");
  });
});
