import { describe, expect, it } from "vitest";
import { AT_YEAR_END, monthly, type TestMoments, testCommitment, testSummary } from "../testing/commitments";
import { cyberdyne } from "../testing/cyberdyne";
import { factsSentence } from "./sentence";

/** A company with one promise of $100 a month in 2024, of which these amounts were spent. */
function sentenceOf(
  spent: readonly string[],
  count = spent.length,
  moments: TestMoments = AT_YEAR_END,
): string {
  const periods = monthly("2024-01-01", 1, count, "100", spent);
  const commitment = testCommitment({ id: "1", name: "S3 storage", service: "s3", periods }, moments);
  return factsSentence(testSummary([commitment]));
}

describe("the sentence of a company", () => {
  it("names the commitments that missed, those that missed most first", () => {
    expect(factsSentence(testSummary(cyberdyne()))).toBe(
      "Cyberdyne met 15 of its 20 closed periods and owes $1,014.97: S3 storage missed four, EC2 compute one.",
    );
  });

  it("speaks of one, two and many met periods in good grammar", () => {
    expect(sentenceOf(["100"])).toBe("Cyberdyne has met its one closed period and owes nothing.");
    expect(sentenceOf(["100", "101"])).toBe("Cyberdyne has met both of its closed periods and owes nothing.");
    expect(sentenceOf(Array(12).fill("100"))).toBe(
      "Cyberdyne has met all 12 of its closed periods and owes nothing.",
    );
  });

  it("speaks of one, two and many missed periods in good grammar", () => {
    expect(sentenceOf(["99.99"])).toBe(
      "Cyberdyne missed its one closed period and owes $0.01: S3 storage missed one.",
    );
    expect(sentenceOf(["0", "0"])).toBe(
      "Cyberdyne missed both of its closed periods and owes $200.00: S3 storage missed two.",
    );
    expect(sentenceOf(["0", "0", "0"])).toBe(
      "Cyberdyne missed all three of its closed periods and owes $300.00: S3 storage missed three.",
    );
  });

  it("does not let a debt of less than half a cent read as nothing", () => {
    expect(sentenceOf(["100", "99.999999999"])).toBe(
      "Cyberdyne met 1 of its 2 closed periods and owes under $0.01: S3 storage missed one.",
    );
  });

  it("counts the commitments that missed when there are too many to name", () => {
    const commitments = ["A", "B", "C", "D", "E"].map((name, index) =>
      testCommitment({
        id: name,
        name,
        service: "s3",
        periods: monthly("2024-01-01", 1, 5, "100", [
          ...Array(index).fill("100"),
          ...Array(5 - index).fill("0"),
        ]),
      }),
    );
    expect(factsSentence(testSummary(commitments))).toContain(
      ": A missed five, B four, C three, and 2 other commitments three.",
    );
  });

  it("says that nothing has closed yet", () => {
    expect(sentenceOf([], 3, { asOf: "2024-01-10", dataThrough: "2024-01-10" })).toBe(
      "No period of Cyberdyne has closed yet, so nothing is owed.",
    );
  });

  it("says what is over and awaits its data, and never calls it missed", () => {
    const late = { asOf: "2024-04-01", dataThrough: "2024-03-15" };
    expect(sentenceOf(["100", "100", "20"], 3, late)).toBe(
      "Cyberdyne has met both of its closed periods and owes nothing; one more is over and awaits its data.",
    );
    expect(sentenceOf(["20"], 3, { asOf: "2024-03-01", dataThrough: "2024-01-15" })).toBe(
      "No period of Cyberdyne has closed yet, two await their data, so nothing is owed.",
    );
  });

  it("says that there is nothing to measure when no spend was ever loaded", () => {
    const silent = testCommitment({
      id: "1",
      name: "Archive",
      service: "glacier",
      hasData: false,
      periods: monthly("2024-01-01", 1, 12, "100", []),
    });
    expect(factsSentence(testSummary([silent]))).toBe(
      "None of the 12 periods of Cyberdyne can be measured: their spend was never loaded.",
    );
  });
});
