import { describe, expect, test } from "vitest";
import { borderWords } from "./fact-border-mark";

const WORDS = "Facts: data through 31 Dec 2024";

describe("the words of the line at which the facts end", () => {
  test("stand before it, and leave the other side to the estimates", () => {
    const { start, isAcross, hasRoomAfter } = borderWords(600, WORDS, 1200);
    expect(start).toBeCloseTo(600 - 8 - WORDS.length * 7.2);
    expect([isAcross, hasRoomAfter]).toEqual([false, true]);
  });

  test("stand above it at the left edge, never on the side of the estimates alone", () => {
    expect(borderWords(53, WORDS, 358)).toEqual({ start: 0, isAcross: true, hasRoomAfter: false });
  });

  test("leave out the word for the estimates at the right edge", () => {
    expect(borderWords(1190, WORDS, 1200).hasRoomAfter).toBe(false);
  });
});
