import { describe, expect, it } from "vitest";
import {
  AT_YEAR_END,
  monthly,
  type TestCommitment,
  type TestMoments,
  testCommitment,
  testSummary,
} from "../testing/commitments";
import { cyberdyne } from "../testing/cyberdyne";
import { at } from "../testing/values";
import { aheadSentences, nextPeriodOf } from "./ahead-facts";
import { toRow } from "./commitment-row";

function sentences(specs: readonly TestCommitment[], moments: TestMoments = AT_YEAR_END): string {
  const commitments = specs.map((spec) => testCommitment(spec, moments));
  const summary = testSummary(commitments, {
    asOfTime: { ...at(moments.asOf) },
    dataThroughTime: { ...at(moments.dataThrough) },
  });
  return aheadSentences(summary, nextPeriodOf(summary, commitments.map(toRow)));
}

const promise = (periods: TestCommitment["periods"], currentDailySpend?: string): TestCommitment => ({
  id: "1",
  name: "S3 storage",
  service: "s3",
  periods,
  ...(currentDailySpend ? { currentDailySpend } : {}),
});

describe("what is ahead", () => {
  it("tells how many periods, and what the next one needs against what is spent", () => {
    const commitments = cyberdyne();
    const summary = testSummary(commitments);
    expect(aheadSentences(summary, nextPeriodOf(summary, commitments.map(toRow)))).toBe(
      "18 periods are ahead, one of them running now. The next to end is S3 storage on 31 Jan 2025: " +
        "it needs $35.49 a day, and spend is $36.93 a day now.",
    );
  });

  it("says that one period runs, without any spend yet", () => {
    expect(
      sentences([promise(monthly("2024-12-22", 1, 1, "310", []))], {
        asOf: "2025-01-01",
        dataThrough: "2025-01-01",
      }),
    ).toBe(
      "One period is ahead, and runs now. The next to end is S3 storage on 21 Jan 2025: " +
        "it needs $14.77 a day, and nothing has been spent yet.",
    );
  });

  it("says that the amount of the next period is reached already", () => {
    expect(sentences([promise(monthly("2024-12-15", 1, 1, "10", ["12"]), "1")])).toContain(
      "The next to end is S3 storage on 14 Jan 2025, which has reached its amount: $12.00 of $10.00.",
    );
  });

  it("names the period that waits longest for its data", () => {
    const late = { asOf: "2025-01-01", dataThrough: "2024-12-16" };
    expect(sentences([promise(monthly("2024-10-01", 3, 3, "1000", ["820"]), "10")], late)).toBe(
      "Two periods are ahead, none of them started yet. " +
        "S3 storage to 31 Dec 2024 is the oldest that waits: $820.00 of $1,000.00 so far.",
    );
  });

  it("says that nothing is left when every period has closed", () => {
    expect(sentences([promise(monthly("2024-01-01", 1, 12, "10", []))])).toBe(
      "No period is left: the last ended on 31 Dec 2024.",
    );
  });
});
