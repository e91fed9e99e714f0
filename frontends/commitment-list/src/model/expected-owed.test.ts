import { create } from "@bufbuild/protobuf";
import { MoneySchema } from "@portal/contracts/common/v1/money_pb";
import { describe, expect, it } from "vitest";
import { monthly, testCommitment, testSummary } from "../testing/commitments";
import { cyberdyneAhead } from "../testing/cyberdyne";
import { outlookTogether, withOutlook, withShortHistory } from "../testing/outlooks";
import { usd } from "../testing/values";
import { toRow } from "./commitment-row";
import { expectationOf } from "./expected-owed";
import { totalsOf } from "./totals";

const DOLLAR = 1_000_000_000n;

const promise = (id: string, spent: readonly string[], periods: number) =>
  testCommitment({
    id,
    name: `Promise ${id}`,
    service: "s3",
    periods: monthly("2024-11-01", 1, periods, "100", spent),
  });

/** A promise that owes something for a closed period and has a period ahead. */
const estimated = (id: string, spent: string, shortfall: string) =>
  withOutlook(promise(id, ["100", spent], 3), { chances: [0.6], shortfall, range: ["0", "90"] });

function shown(commitments: Parameters<typeof outlookTogether>[0]) {
  const outlook = outlookTogether(commitments, ["0", "500"]);
  const rows = commitments.map(toRow);
  const expectation = expectationOf(testSummary(commitments, { outlook }), rows);
  const parts = rows.map(({ id }) => expectation?.byRow.get(id));
  return { expectation, parts, totals: totalsOf(rows, expectation) };
}

const dollarsOf = (part: ReturnType<typeof shown>["parts"][number]) =>
  part?.kind === "estimate" ? Number(part.estimate.shownOwed / DOLLAR) : undefined;

describe("what is expected to be owed", () => {
  it("adds up on screen to the rounded total of the company", () => {
    const { commitments, summary } = cyberdyneAhead();
    const rows = commitments.map(toRow);
    const expectation = expectationOf(summary, rows);
    expect(rows.map(({ id }) => dollarsOf(expectation?.byRow.get(id)))).toEqual([1060, 1610, undefined, 960]);
    expect(totalsOf(rows, expectation).expected).toBe(3630n * DOLLAR);
  });

  it("keeps the exact cents of what is final", () => {
    const closed = promise("2", ["100", "94.99"], 2);
    expect(shown([closed, estimated("1", "93.3", "15")]).parts[0]).toEqual({
      kind: "final",
      owed: toRow(closed).owed,
    });
  });

  it("is what is owed so far where history is too short for an outlook", () => {
    const short = withShortHistory(promise("2", ["100", "93"], 3), 12, "2025-01-17");
    const { parts } = shown([estimated("1", "100", "20"), short]);
    expect(parts[1]).toEqual({ kind: "so-far", owed: 7n * DOLLAR });
  });

  it("is not known without data", () => {
    const silent = testCommitment({
      id: "3",
      name: "Silent",
      service: "glacier",
      hasData: false,
      periods: monthly("2025-01-01", 1, 1, "100", []),
    });
    expect(shown([estimated("1", "100", "20"), silent]).parts[1]).toEqual({ kind: "unknown" });
  });

  it("is shown as the service rounds it, so that it is the same on every page", () => {
    const commitment = estimated("1", "100", "14");
    if (commitment.outlook) commitment.outlook.roundedOwed = create(MoneySchema, usd("20"));
    expect(shown([commitment]).parts.map(dollarsOf)).toEqual([20]);
  });

  it("is nothing without an outlook", () => {
    const commitments = [promise("1", ["100", "93"], 3)];
    expect(expectationOf(testSummary(commitments), commitments.map(toRow))).toBeUndefined();
  });
});
