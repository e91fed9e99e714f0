import { describe, expect, it } from "vitest";
import type { FileRow } from "../reading/ledger";
import { at, randomFrom } from "../testing/charges";
import { type OurRow, rowDifferences } from "./rows";

describe("the rows of a day that differ", () => {
  it("are found on both sides, and two of one time are one row", () => {
    const ours = [row("01:00", 100), row("02:00", 200), row("03:00", 300)];
    const yours = [row("01:00", 100), row("02:00", 250), row("04:00", 400)];
    expect(rowDifferences(ours, inFile(yours), true).map(({ kind }) => kind)).toEqual([
      "amount",
      "only-ours",
      "only-yours",
    ]);
  });

  it("are as many as their copies", () => {
    const twice = [row("01:00", 100), row("01:00", 100)];
    expect(rowDifferences(twice, inFile([row("01:00", 100)]), true)).toMatchObject([{ kind: "only-ours" }]);
    expect(rowDifferences(twice, inFile(twice), true)).toEqual([]);
  });

  it("are told by their amounts where the file has no times", () => {
    const ours = [row("01:00", 100), row("02:00", 200)];
    expect(rowDifferences(ours, inFile([row("00:00", 200), row("00:00", 100)]), false)).toEqual([]);
    expect(rowDifferences(ours, inFile([row("00:00", 200), row("00:00", 130)]), false)).toMatchObject([
      { kind: "amount" },
    ]);
    expect(rowDifferences(ours, inFile([row("00:00", 1)]), false).map(({ kind }) => kind)).toEqual([
      "only-yours",
      "only-ours",
      "only-ours",
    ]);
  });

  it("add up to the difference of the sums, whatever they are", () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const random = randomFrom(seed);
      const some = () =>
        Array.from({ length: Math.floor(random() * 8) }, () =>
          row(`0${Math.floor(random() * 4)}:00`, Math.floor(random() * 4)),
        );
      const [ours, yours] = [some(), some()];
      const sum = (rows: readonly { nanos: bigint }[]) =>
        rows.reduce((total, { nanos }) => total + nanos, 0n);
      const apart = rowDifferences(ours, inFile(yours), random() < 0.5).map((each) =>
        each.kind === "only-ours"
          ? -each.ours.nanos
          : each.kind === "only-yours"
            ? each.yours.nanos
            : each.yours.nanos - each.ours.nanos,
      );
      expect(apart.reduce((total, nanos) => total + nanos, 0n)).toBe(sum(yours) - sum(ours));
    }
  });
});

/** A row of our side. */
function row(time: string, cents: number): OurRow {
  return {
    micros: at(`2024-01-01T${time}:00Z`),
    nanos: BigInt(cents) * 10_000_000n,
    service: "s3",
    fileName: "ours.csv",
    line: 1n,
  };
}

/** The same rows as they stand in the file. */
function inFile(rows: readonly OurRow[]): readonly FileRow[] {
  return rows.map(({ micros, nanos, service }, index) => ({ micros, nanos, service, line: index + 2 }));
}
