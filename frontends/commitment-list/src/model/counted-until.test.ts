import { expect, it } from "vitest";
import { testSummary } from "../testing/commitments";
import { at } from "../testing/values";
import { countedUntil } from "./counted-until";

const until = (asOf: string, dataThrough: string) =>
  countedUntil(testSummary([], { asOfTime: at(asOf), dataThroughTime: at(dataThrough) }))?.reason;

it("is the end of the data, unless the question is about an earlier moment", () => {
  expect(until("2025-01-01", "2025-01-01")).toBe("data through 31 Dec 2024");
  expect(until("2025-03-01", "2025-01-01")).toBe("data through 31 Dec 2024");
  expect(until("2024-06-30", "2025-01-01")).toBe("as of 30 Jun 2024");
});

it("is nothing without data", () => {
  const { dataThroughTime: _none, ...summary } = testSummary([]);
  expect(countedUntil(summary)).toBeUndefined();
});
