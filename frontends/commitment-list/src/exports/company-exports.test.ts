import { describe, expect, it } from "vitest";
import { toRow } from "../model/commitment-row";
import { monthly, testCommitment, testSummary } from "../testing/commitments";
import { cyberdyneAhead } from "../testing/cyberdyne";
import { at } from "../testing/values";
import { companyExports } from "./company-exports";

const NANOS = 1_000_000_000n;

async function tables(company = cyberdyneAhead()) {
  const exports = companyExports(company.summary, company.commitments.map(toRow));
  return Promise.all(exports.flatMap((each) => (each.kind === "table" ? [each.table()] : [])));
}

describe("what the page of a company exports", () => {
  it("is every commitment and every period, exact where the page rounds", async () => {
    const [commitments, periods] = await tables();
    expect(commitments?.rows).toHaveLength(4);
    const s3 = commitments?.rows.find(([id]) => id === "1") ?? [];
    const cell = (name: string) => s3[commitments?.columns.indexOf(name) ?? -1];
    expect(cell("owed_so_far_usd")).toBe(18_567n * (NANOS / 100n));
    expect(cell("expected_owed_usd")).toBe(106_410n * (NANOS / 100n));
    expect(cell("next_end")).toBe("2025-02-01T00:00:00Z");
    expect(periods?.rows).toHaveLength(38);
    const missed = periods?.rows.filter((row) => row[periods.columns.indexOf("status")] === "Missed");
    const shortfall = periods?.columns.indexOf("shortfall_usd") ?? -1;
    const sum = missed?.reduce((total, row) => total + BigInt(row[shortfall] ?? 0), 0n);
    expect(sum, "adds up to what is owed").toBe(101_497n * (NANOS / 100n));
  });

  it("leaves empty what is not known, and never writes a zero for it", async () => {
    const commitment = testCommitment({
      id: "1",
      name: "S3",
      service: "s3",
      periods: monthly("2024-01-01", 1, 2, "100", ["90"]),
    });
    const [commitments, periods] = await tables({
      commitments: [commitment],
      summary: testSummary([commitment]),
    });
    const [row = []] = commitments?.rows ?? [];
    for (const name of ["next_check_in", "current_daily_usd", "probability", "expected_owed_usd"]) {
      expect(row[commitments?.columns.indexOf(name) ?? -1], name).toBeNull();
    }
    expect(periods?.rows[1]?.[periods.columns.indexOf("probability")]).toBeNull();
  });

  it("ends the billing rows where they stop to count", () => {
    const { commitments, summary } = cyberdyneAhead();
    const end = (asOf: string) => {
      summary.asOfTime = { ...at(asOf) };
      const rows = companyExports(summary, commitments.map(toRow)).find(({ kind }) => kind === "line-items");
      return rows?.kind === "line-items" ? rows.period.end?.seconds : undefined;
    };
    expect(end("2027-01-01")).toBe(at("2025-01-01").seconds);
    expect(end("2024-07-01")).toBe(at("2024-07-01").seconds);
    expect(end("2020-01-01"), "no row counts").toBeUndefined();
  });
});
