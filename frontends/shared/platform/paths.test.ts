import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { paths } from "./paths";

describe("paths", () => {
  beforeEach(() => history.replaceState(null, "", "/companies/a?as-of=2024-06-30&sort=owed"));
  afterEach(() => history.replaceState(null, "", "/"));

  it("keep the as-of day of the current address and nothing else of it", () => {
    expect(paths.commitment("a", "1")).toBe("/companies/a/commitments/1?as-of=2024-06-30");
    expect(paths.companies()).toBe("/?as-of=2024-06-30");
  });

  it("keep the scenario of a company within that company", () => {
    history.replaceState(null, "", "/companies/a?as-of=2024-06-30&what-if=s3%3A%2B8%25%3A&sure=90&sort=owed");
    const kept = "?as-of=2024-06-30&what-if=s3%3A%2B8%25%3A&sure=90";
    expect(paths.checkin("a", "1", 2)).toBe(`/companies/a/commitments/1/checkins/2${kept}`);
    expect(paths.company("a")).toBe(`/companies/a${kept}`);
    expect(paths.company("ab")).toBe("/companies/ab?as-of=2024-06-30");
    expect(paths.companies()).toBe("/?as-of=2024-06-30");
  });

  it("lead to the page of the widget with the commitment in it", () => {
    expect(paths.widget("a&b", "1/2")).toBe("/widget/?company-id=a%26b&commitment-id=1%2F2");
  });

  it("encode ids", () => {
    expect(paths.company("a/b c")).toBe("/companies/a%2Fb%20c?as-of=2024-06-30");
  });
});
