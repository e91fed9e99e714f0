import { TrackRecordSchema } from "@portal/contracts/commitment/v1/track_record_pb";
import { create, type MessageInitShape } from "@portal/rpc";
import { describe, expect, it } from "vitest";
import { recordWords } from "./record-words";

const words = (record: MessageInitShape<typeof TrackRecordSchema>) =>
  recordWords(create(TrackRecordSchema, record)).replaceAll("\u202f", " ");

const step = (from: number, forecastCount: number, metCount: number) => ({
  fromProbability: from,
  toProbability: from + 0.2,
  forecastCount,
  metCount,
});

describe("how sure we are", () => {
  it("is told by how many ranges held, and how many promises were met that we called likely or not", () => {
    expect(
      words({
        overall: { forecastCount: 56, insideRangeCount: 46 },
        reliability: [step(0, 8, 1), step(0.4, 20, 9), step(0.8, 28, 27)],
      }),
    ).toBe(
      "Of 56 forecasts of periods that have closed, 46 ended inside the 80 % range. " +
        "Given a chance of 80 % or more, 27 of 28 were met. Given 20 % or less, 1 of 8 was met.",
    );
  });

  it("is not prettier than it was", () => {
    expect(
      words({ overall: { forecastCount: 3, insideRangeCount: 0 }, reliability: [step(0.8, 3, 0)] }),
    ).toBe(
      "Of 3 forecasts of periods that have closed, none ended inside the 80 % range. " +
        "Given a chance of 80 % or more, none of 3 was met.",
    );
  });

  it("is not said before anything has closed, and says why", () => {
    expect(words({})).toBe(
      "No closed period had a forecast yet, so nothing can be said of how right they were.",
    );
    expect(words({ pendingCount: 4 })).toBe(
      "The forecasts of closed periods are still being compared with what happened.",
    );
  });
});
