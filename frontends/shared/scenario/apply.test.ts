import { CompanySummarySchema } from "@portal/contracts/commitment/v1/company_summary_pb";
import { SimulateCommitmentsResponseSchema } from "@portal/contracts/commitment/v1/simulation_pb";
import { create } from "@portal/rpc";
import { nanosOf } from "@portal/ui";
import { describe, expect, it } from "vitest";
import { applyScenario } from "./apply";
import { ec2, owed, s3, s3Simulation, usd } from "./testing/simulations";

const summary = create(CompanySummarySchema, {
  companyId: "cyberdyne",
  owed: usd("240.46"),
  nextCheckin: { commitmentId: "1", checkinNumber: 2 },
  outlook: owed("9566.54", [0, 2, 2]),
});

describe("a company under a scenario", () => {
  const commitments = [s3(), ec2()];
  const after = applyScenario({ summary, commitments }, s3Simulation());

  it("has the outlooks after it, of the company, its commitments and their check-ins", () => {
    expect(nanosOf(after.summary?.outlook?.expectedOwed)).toBe(8_875_250_000_000n);
    expect(after.summary?.nextCheckin?.outlook?.probability).toBe(0.93);
    expect(nanosOf(after.commitments[0]?.outlook?.expectedOwed)).toBe(531_940_000_000n);
    expect(after.commitments[0]?.checkins.map(({ outlook }) => outlook?.probability)).toEqual([0.61, 0.93]);
  });

  it("keeps its facts, and the commitments that it does not touch as they are", () => {
    expect(nanosOf(after.summary?.owed)).toBe(240_460_000_000n);
    expect(after.commitments[1]).toBe(commitments[1]);
    expect(commitments[0]?.checkins[1]?.outlook?.probability).toBe(0.04);
  });

  it("remembers what its periods looked like where that is different", () => {
    expect([...after.changed.keys()]).toEqual(["1"]);
    expect(
      [...(after.changed.get("1") ?? [])].map(([number, { probability }]) => [number, probability]),
    ).toEqual([[2, 0.04]]);
  });

  it("is the company as it is where nothing is ahead", () => {
    const same = applyScenario({ summary, commitments }, create(SimulateCommitmentsResponseSchema, {}));
    expect(same.summary).toBe(summary);
    expect(same.commitments).toEqual(commitments);
  });
});
