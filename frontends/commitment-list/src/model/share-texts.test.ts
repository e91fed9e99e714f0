import type { CheckinStatus } from "@portal/ui";
import { describe, expect, it } from "vitest";
import { cyberdyneAhead } from "../testing/cyberdyne";
import { shareTexts } from "./share-texts";

const checkins = cyberdyneAhead().commitments[0]?.checkins ?? [];

function texts(counts: readonly (readonly [CheckinStatus, number])[], widthPx: number) {
  const count = counts.reduce((sum, [, each]) => sum + each, 0);
  return shareTexts({
    kind: "counted",
    counts,
    checkins: checkins.slice(0, count),
    widthPx,
    left: 0,
    width: 1,
    lane: 0,
  });
}

describe("the text of a counted cell", () => {
  it("is the words of each share where all have room", () => {
    expect(
      texts(
        [
          ["missed", 2],
          ["met", 9],
        ],
        440,
      ),
    ).toEqual(["2 missed", "9 met"]);
  });

  it("is that of the largest share alone where not all have room, so that it is read as it is named", () => {
    const counts = [
      ["off-track", 2],
      ["at-risk", 4],
      ["on-track", 7],
    ] as const;
    expect(texts(counts, 170)).toEqual(["", "", "7 on track"]);
    expect(texts(counts, 120)).toEqual(["", "", "7"]);
    expect(texts(counts, 40)).toEqual(["", "", ""]);
  });
});
