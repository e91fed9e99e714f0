import { TrackRecordSchema } from "@portal/contracts/commitment/v1/track_record_pb";
import { create, type MessageInitShape } from "@portal/rpc";
import { describe, expect, test } from "vitest";
import { dollars } from "../testing/checkins";
import { money } from "../testing/replies";
import { formatError, leftOutWords, recordSentence } from "./record-words";

const record = (different: MessageInitShape<typeof TrackRecordSchema>) =>
  create(TrackRecordSchema, different);
const overall = {
  forecastCount: 36,
  insideRangeCount: 29,
  meanError: money("52.31"),
  lineMeanError: money("84.49"),
  brierScore: 0.134,
  lineBrierScore: 0.091,
};

describe("the sentence on the record", () => {
  test("counts the forecasts that held, and sets our error against the straight line's", () => {
    expect(recordSentence(record({ overall }))).toBe(
      "Of 36 forecasts 29 ended inside the 80\u202f% range; they were wrong by $52 on average, a straight line by $84.",
    );
  });

  test("says why there is nothing to say", () => {
    expect(recordSentence(record({ pendingCount: 9 }))).toBe(
      "The forecasts of the closed periods are being worked out.",
    );
    expect(recordSentence(record({ insufficientHistoryCount: 3 }))).toBe(
      "No closed period had enough history for a forecast while it ran.",
    );
    expect(recordSentence(record({}))).toBe("No closed period has been forecast yet.");
  });

  test("says what the counts leave out", () => {
    expect(leftOutWords(record({ overall, pendingCount: 9, insufficientHistoryCount: 1 }))).toBe(
      "Being worked out after the last load: 9 to go. 1 forecast had too little history and is not scored.",
    );
    expect(leftOutWords(record({ overall }))).toBe("");
  });
});

test("an error is in whole dollars, a small one to the cent", () => {
  expect(formatError(dollars("1234.50"))).toBe("$1,235");
  expect(formatError(dollars("3.207"))).toBe("$3.21");
});
