import { describe, expect, it } from "vitest";
import { estimatesLabel } from "./estimates-label";

const heads = (...lefts: readonly number[]) => lefts.map((left) => ({ label: "2025", left, width: 0.2 }));
const label = "Facts: data through 31 Dec 2024";
const border = { at: 0.5, side: "left", label } as const;

describe("the words behind the line where facts end", () => {
  it("say what is there and what the numbers mean", () => {
    expect(estimatesLabel([], border, 1000)).toEqual({
      text: "estimates, chance of meeting in %",
      left: 0.508,
    });
  });

  it("stand behind a year that begins at the line", () => {
    expect(estimatesLabel(heads(0.5), border, 1000)?.left).toBeGreaterThan(0.53);
  });

  it("stand behind the label of the facts where that is right of the line", () => {
    expect(estimatesLabel([], { at: 0.1, side: "right", label }, 1000)).toMatchObject({
      text: "then estimates, chance of meeting in %",
    });
  });

  it("never cover a year", () => {
    expect(estimatesLabel(heads(0.7), border, 1000)?.text).toBe("estimates, chance in %");
    expect(estimatesLabel(heads(0.52), border, 1000)).toBeUndefined();
  });

  it("are left out where there is no room for them", () => {
    expect(estimatesLabel([], { at: 0.98, side: "left", label }, 1000)).toBeUndefined();
  });
});
