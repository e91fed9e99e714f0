import { render } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { PriceAnswer } from "./price-answer";

/** What is said of a scenario that spends so much more and avoids so much, in dollars. */
function said(extra: number, avoided: number): string | undefined {
  const estimated = (dollars: number) => ({
    exact: BigInt(dollars * 1e9),
    shown: BigInt(Math.round(dollars / 10) * 10) * 1_000_000_000n,
  });
  const { container } = render(
    <PriceAnswer price={{ extra: estimated(extra), avoided: estimated(avoided) }} />,
  );
  return container.textContent?.replaceAll(/\s+/g, " ");
}

describe("the price of a scenario", () => {
  it("is set against the shortfalls that it avoids", () => {
    expect(said(990, 510)).toBe(
      "Then shortfalls of ≈ $510 are avoided, for ≈ $990 of extra spend. " +
        "Only worth it if the usage is wanted: it costs ≈ $480 more than paying the shortfalls.",
    );
    expect(said(500, 501)).toContain("It costs about as much as paying the shortfalls.");
    // The same spend can meet two commitments.
    expect(said(300, 510)).toContain(
      "Worth it in any case: it costs ≈ $210 less than paying the shortfalls.",
    );
    expect(said(990, 0)).toBe("Then no shortfall is avoided, for ≈ $990 of extra spend.");
  });

  it("is what a cut saves, less the shortfalls that it adds", () => {
    expect(said(-990, -510)).toBe(
      "Then ≈ $990 less is spent, and shortfalls grow by ≈ $510. In all that saves ≈ $480.",
    );
    expect(said(-500, -510)).toContain("In all that saves nothing.");
    expect(said(-990, 0)).toBe("Then ≈ $990 less is spent, and no more is owed.");
  });

  it("is not called nothing where it is little", () => {
    expect(said(4, 3)).toContain("Then shortfalls of under $10 are avoided, for under $10 of extra spend.");
    expect(said(0, 0)).toBe("Nothing changes: neither what is spent nor what is owed.");
  });
});
