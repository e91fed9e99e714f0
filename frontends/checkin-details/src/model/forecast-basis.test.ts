import { ForecastMethod, ForecastReadiness } from "@portal/contracts/commitment/v1/outlook_pb";
import { describe, expect, test } from "vitest";
import { at, basisOf } from "../testing/estimates";
import { basisWords } from "./forecast-basis";

describe("what a forecast rests on", () => {
  test("is the days of history and the way they are continued", () => {
    expect(basisWords(basisOf())).toBe(
      "It continues 366 days of history, 1 Jan 2024 to 31 Dec 2024, 300 of them with spend, by simulated " +
        "continuations. In all of them the level of spend drifts on as it did.",
    );
  });

  test("names every method with its share, and the step that the present level began with", () => {
    const basis = basisOf({
      method: ForecastMethod.LAST_LEVEL,
      stepTime: at("2024-11-04"),
      methodWeights: [
        { method: ForecastMethod.LAST_LEVEL, weight: 0.64 },
        { method: ForecastMethod.WHOLE_HISTORY, weight: 0.357 },
        { method: ForecastMethod.MONTHLY_BILLS, weight: 0.003 },
        { method: ForecastMethod.DRIFTING_LEVEL, weight: 0 },
      ],
    });
    expect(basisWords(basis)).toContain(
      "In 64\u202f% the days ahead resemble those since spend changed its level on 4 Nov 2024, in 36\u202f% the days " +
        "ahead resemble those of the whole history and in under 1\u202f% bills recur on their days of the month, and the " +
        "other days resemble those of the whole history. The better a method would have foretold this history, the " +
        "more of them follow it.",
    );
  });

  test("says where to trust it less", () => {
    const basis = basisOf({ readiness: ForecastReadiness.LITTLE_HISTORY, widthFactor: 1.34 });
    expect(basisWords(basis)).toContain("The range is 1.3 times as wide");
    expect(basisWords(basis)).toContain("Fewer than 60 days are little history: trust it less.");
  });
});
