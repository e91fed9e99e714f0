import { CheckinState } from "@portal/contracts/commitment/v1/checkin_pb";
import { describe, expect, it } from "vitest";
import { unitOf } from "../reading/ledger";
import { at } from "../testing/charges";
import { compare } from "./compare";
import { changesResult, resultsOf } from "./results";
import type { MeasuredCheckin } from "./scope";

const DOLLAR = 1_000_000_000n;
const YEAR = { start: at("2024-01-01"), end: at("2025-01-01") };

describe("what a file does to the results", () => {
  it("is worked out to the row, at edges within a day too", () => {
    const checkin = checkinOf("2024-01-01T06:00:00Z", "2024-02-01T06:00:00Z", { actual: 100n * DOLLAR });
    const [result] = resultsOf([checkin], compare([], [], "rows", YEAR), [99n * DOLLAR], true);
    expect(result).toMatchObject({
      ours: { status: "met", shortfall: 0n },
      yours: { status: "missed", actual: 99n * DOLLAR, shortfall: DOLLAR },
      isTouched: true,
    });
    expect(result && changesResult(result)).toBe(true);
  });

  it("follows from sums where every edge lies between them", () => {
    const checkin = checkinOf("2024-01-01", "2024-02-01", { actual: 90n * DOLLAR });
    const [result] = resultsOf([checkin], months([["2024-01", 90, 101]]), undefined, true);
    expect(result?.yours).toEqual({ actual: 101n * DOLLAR, status: "met", shortfall: 0n });
  });

  it("cannot be told of a check-in whose edge lies within a sum", () => {
    const checkins = [checkinOf("2024-01-01", "2024-02-15", {}), checkinOf("2024-03-01", "2024-04-01", {})];
    const results = resultsOf(checkins, months([["2024-02", 10, 20]]), undefined, true);
    expect(results.map(({ yours, isTouched }) => [yours === undefined, isTouched])).toEqual([
      [true, true],
      [false, false],
    ]);
  });

  it("cannot be told where the file does not name the services", () => {
    const checkin = checkinOf("2024-01-01", "2024-02-01", {});
    const [result] = resultsOf([checkin], months([["2024-01", 10, 20]]), undefined, false);
    expect(result?.yours).toBeUndefined();
  });

  it("owes nothing for a check-in that is not closed", () => {
    const open = checkinOf("2024-01-01", "2024-02-01", { state: CheckinState.OPEN, actual: 10n * DOLLAR });
    const [short, reached] = [20n, 100n].map((sum) =>
      resultsOf([open], compare([], [], "rows", YEAR), [sum * DOLLAR], true),
    );
    expect(short?.[0]?.yours).toMatchObject({ status: "open", shortfall: 0n });
    expect(reached?.[0]?.yours).toMatchObject({ status: "already-met", shortfall: 0n });
  });
});

/** Monthly sums in whole dollars, ours and yours. */
function months(sums: readonly (readonly [string, number, number])[]) {
  const cell = (month: string, dollars: number) => ({
    ...unitOf(at(`${month}-01`), "months"),
    service: "s3",
    nanos: BigInt(dollars) * DOLLAR,
    count: 1,
  });
  const ours = sums.map(([month, dollars]) => cell(month, dollars));
  const yours = sums.map(([month, , dollars]) => cell(month, dollars));
  return compare(ours, yours, "months", YEAR);
}

function checkinOf(start: string, end: string, different: Partial<MeasuredCheckin>): MeasuredCheckin {
  return {
    number: 1,
    commitmentId: "1",
    commitmentName: "S3 storage",
    service: "s3",
    period: undefined,
    counted: { start: at(start), end: at(end) },
    amount: 100n * DOLLAR,
    actual: 0n,
    shortfall: 0n,
    state: CheckinState.CLOSED,
    hasData: true,
    ...different,
  };
}
