import type { Commitment } from "@portal/contracts/commitment/v1/commitment_pb";
import { textOf } from "@portal/ui";
import { describe, expect, it } from "vitest";
import { monthly, type TestMoments, testCommitment, testSummary } from "../testing/commitments";
import { cyberdyneAhead } from "../testing/cyberdyne";
import { outlookTogether, type TestOutlook, withOutlook, withShortHistory } from "../testing/outlooks";
import { outlookSentences } from "./outlook-sentence";
import { owedEstimate } from "./owed-estimate";

const promise = (count: number, moments?: TestMoments) =>
  testCommitment(
    { id: "1", name: "S3", service: "s3", periods: monthly("2025-01-01", 1, count, "100", []) },
    moments,
  );

function sentences(commitments: readonly Commitment[], range: TestOutlook["range"]): string {
  const summary = testSummary(commitments, { outlook: outlookTogether(commitments, range) });
  const estimate = owedEstimate(summary);
  return estimate ? textOf(outlookSentences(summary, estimate)).replaceAll("\u202f", " ") : "";
}

const ahead = (chances: readonly number[], shortfall: string, range: TestOutlook["range"]) =>
  sentences([withOutlook(promise(chances.length), { chances, shortfall, range })], range);

describe("what is to be expected of a company", () => {
  it("counts what is doubtful, and gives the amount with its range", () => {
    const { summary } = cyberdyneAhead();
    const estimate = owedEstimate(summary);
    expect(estimate && textOf(outlookSentences(summary, estimate)).replaceAll("\u202f", " ")).toBe(
      "Of the 18 periods ahead 5 are at risk and 11 are off track. " +
        "By 31 Dec 2025 we expect ≈\u00a0$3,630 owed (80 % range $1,650 to $6,190).",
    );
  });

  it("speaks of all periods where all stand alike", () => {
    expect(ahead([0.9, 0.95], "12", ["0", "60"])).toBe(
      "Both periods ahead are on track. By 28 Feb 2025 we expect ≈\u00a0$10 owed (80 % range $0 to $60).",
    );
    expect(ahead([0.3], "60", ["0", "90"])).toMatch(/^The one period ahead is off track\./);
    expect(ahead([0.9, 0.6, 0.9], "60", ["0", "90"])).toMatch(/^Of the 3 periods ahead 1 is at risk\./);
  });

  it("never claims that nothing can happen", () => {
    expect(ahead([0.995], "0.4", ["0", "0"])).toBe(
      "The one period ahead is on track. " + "By 31 Jan 2025 we expect under $10 owed (in 9 of 10 cases $0).",
    );
    expect(ahead([0.9999], "0", ["0", "0"])).toContain("we expect nothing more to be owed.");
  });

  it("says what is left out for want of history", () => {
    const short = withShortHistory(promise(2), 12, "2025-01-17");
    const known = withOutlook(promise(1), { chances: [0.6], shortfall: "20", range: ["0", "90"] });
    expect(sentences([known, short], ["0", "90"])).toBe(
      "Of the 3 periods ahead 1 is at risk. By 28 Feb 2025 we expect ≈\u00a0$20 owed (80 % range $0 to $90). " +
        "That leaves out 2 periods without enough history for an outlook.",
    );
  });

  it("does not call ahead what is over and awaits its data", () => {
    const late = { asOf: "2025-02-10", dataThrough: "2025-01-20" };
    const range = ["0", "90"] as const;
    const commitment = withOutlook(promise(2, late), { chances: [0.6, 0.4], shortfall: "50", range });
    expect(sentences([commitment], range)).toMatch(
      /^Of the 2 periods not closed yet, one of them over and awaiting data, 1 is at risk and 1 is off track\./,
    );
    const over = { asOf: "2027-01-01", dataThrough: "2025-01-01" };
    const all = withOutlook(promise(2, over), { chances: [0.4, 0.4], shortfall: "50", range });
    expect(sentences([all], range)).toMatch(
      /^The 2 periods not closed yet are over and await their data: all 2 are off track\./,
    );
  });

  it("is not said where no period has a forecast", () => {
    expect(sentences([withShortHistory(promise(2), 12, "2025-01-17")], ["0", "0"])).toBe("");
  });
});
