import { describe, expect, it } from "vitest";
import type { Cell } from "../reading/ledger";
import { unitOf } from "../reading/ledger";
import { at } from "../testing/charges";
import { compare } from "./compare";

const YEAR = { start: at("2024-01-01"), end: at("2025-01-01") };

describe("a comparison", () => {
  it("counts every day of the stretch, also those on which nothing was spent", () => {
    const { unitCount, differing } = compare([day("2024-01-05", 10)], [day("2024-01-05", 10)], "rows", YEAR);
    expect(unitCount).toBe(366);
    expect(differing).toEqual([]);
  });

  it("tells a cent from parts of a cent", () => {
    const ours = [day("2024-01-05", 10), day("2024-01-06", 10)];
    const yours = [
      { ...day("2024-01-05", 10), nanos: 10_009_999_999n },
      { ...day("2024-01-06", 10), nanos: 9_990_000_000n },
    ];
    const { differing, nearlyEqual } = compare(ours, yours, "rows", YEAR);
    expect(nearlyEqual.map(({ start }) => start)).toEqual([at("2024-01-05")]);
    expect(differing.map(({ start }) => start)).toEqual([at("2024-01-06")]);
  });

  it("notices that rows are not as many although they add up to the same", () => {
    const yours = [{ ...day("2024-01-05", 10), count: 2 }];
    expect(compare([day("2024-01-05", 10)], yours, "rows", YEAR).otherwiseCut).toBe(1);
    expect(compare([day("2024-01-05", 10)], yours, "days", YEAR).otherwiseCut).toBe(0);
  });

  it("keeps services apart", () => {
    const ours = [day("2024-01-05", 10, "s3"), day("2024-01-05", 5, "ec2")];
    const yours = [day("2024-01-05", 5, "s3"), day("2024-01-05", 10, "ec2")];
    const { differing, ours: ourTotal, yours: yourTotal } = compare(ours, yours, "rows", YEAR);
    expect(differing.map(({ service }) => service)).toEqual(["ec2", "s3"]);
    expect(ourTotal).toBe(yourTotal);
  });

  it("sets monthly sums against whole months alone", () => {
    const span = { start: at("2024-01-10"), end: at("2024-03-15") };
    const ours = [day("2024-01-20", 1), day("2024-02-10", 2), day("2024-02-20", 3), day("2024-03-01", 4)];
    const february = {
      ...unitOf(at("2024-02-01"), "months"),
      service: "s3",
      nanos: 5_000_000_000n,
      count: 1,
    };
    const { unitCount, differing, ours: total } = compare(ours, [february], "months", span);
    expect(unitCount).toBe(1);
    expect(differing).toEqual([]);
    expect(total).toBe(5_000_000_000n);
  });
});

function day(text: string, dollars: number, service = "s3"): Cell {
  return { ...unitOf(at(text), "days"), service, nanos: BigInt(dollars) * 1_000_000_000n, count: 1 };
}
