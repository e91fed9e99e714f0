import { RequiredSpendSchema } from "@portal/contracts/commitment/v1/simulation_pb";
import { create } from "@portal/rpc";
import { describe, expect, it } from "vitest";
import { commitmentTargets, companyTargets, requiredFigures } from "./required";
import { at, ec2, REQUIRED, s3, s3Simulation, usd } from "./testing/simulations";

const TARGET = {
  key: "1",
  label: "every S3 storage period",
  isJoint: false,
  isDated: false,
  service: "s3",
};

function figures(different: Partial<typeof REQUIRED> = {}) {
  const required = create(RequiredSpendSchema, { ...REQUIRED, ...different });
  return requiredFigures({ ...TARGET, required });
}

describe("the spend that is required", () => {
  it("is shown with its price, and fills the form with the amount that reaches it", () => {
    expect(figures()).toEqual({
      daily: "$43.92",
      share: "+23\u202f%",
      expected: "$35.86",
      extra: 2_690_000_000_000n,
      avoided: 1_070_000_000_000n,
      change: "+$8.06 a day",
      address: "s3:+8.06:2025-02-01",
    });
  });

  it("is rounded up, so that the form reaches it too", () => {
    const { change, address } = figures({
      dailyChange: { currencyCode: "USD", units: 8n, nanos: 60_000_001 },
    });
    expect(change).toBe("+$8.07 a day");
    expect(address).toBe("s3:+8.07:2025-02-01");
  });

  it("may be less than expected", () => {
    expect(figures({ dailyChange: usd("-1204.5"), factor: 0.876, extraSpend: usd("-500") })).toMatchObject({
      share: "\u221212\u202f%",
      extra: -500_000_000_000n,
      change: "\u2212$1,204.50 a day",
      address: "s3:-1,204.50:2025-02-01",
    });
  });

  it("starts with what is left to spend where that is within a day", () => {
    const { seconds } = at("2025-01-15");
    expect(figures({ startTime: { seconds: seconds + 3600n, nanos: 0 } }).address).toBe("s3:+8.06:");
  });

  it("has a share in tenths where it is small, and none where nothing is expected", () => {
    expect(figures({ factor: 1.0031 }).share).toBe("+0.4\u202f%");
    const { factor: _factor, ...without } = REQUIRED;
    const required = create(RequiredSpendSchema, without);
    expect(requiredFigures({ ...TARGET, required }).share).toBeUndefined();
  });
});

describe("what a reader may want to be sure of", () => {
  it("is every period of a commitment on the service, on the page of a company", () => {
    const labels = (service: string) =>
      companyTargets(s3Simulation(), [s3(), ec2()], { service, startsLater: true }).map(({ label }) => label);
    expect(labels("s3")).toEqual(["every S3 storage period"]);
    expect(labels("ec2")).toEqual([]);
    expect(labels("*")).toEqual(["every S3 storage period"]);
  });

  it("is several periods together from a later start on, or one by itself", () => {
    const simulation = s3Simulation();
    const labels = (startsLater: boolean) =>
      companyTargets(simulation, [s3()], { service: "s3", startsLater }).map(({ label, isJoint }) => ({
        label,
        isJoint,
      }));
    expect(labels(true)).toEqual([{ label: "every S3 storage period", isJoint: false }]);
    const [first, second] = simulation.commitments[0]?.checkins ?? [];
    if (first && second?.required) first.required = second.required;
    expect(labels(true)).toEqual([{ label: "every S3 storage period from 1 Feb 2025", isJoint: true }]);
    expect(labels(false)).toEqual([{ label: "every S3 storage period", isJoint: true }]);
  });

  it("is every period or each of several, on the page of a commitment", () => {
    const [simulated] = s3Simulation().commitments;
    if (!simulated) throw new Error("The simulation has a commitment.");
    const labels = (startsLater = false) =>
      commitmentTargets(simulated, s3(), startsLater).map(({ label }) => label);
    expect(labels()).toEqual(["the period 1 Feb – 28 Feb 2025"]);
    const [first, second] = simulated.checkins;
    if (first && second?.required) first.required = second.required;
    expect(labels()).toEqual([
      "every period ahead",
      "the period 1 Jan – 31 Jan 2025",
      "the period 1 Feb – 28 Feb 2025",
    ]);
    expect(labels(true)[0]).toBe("every period from 1 Feb 2025");
  });
});
