import { expect, it } from "vitest";
import { CYBERDYNE, foreseen, TYRELL, testCompany } from "../testing/companies";
import { companiesFile } from "./companies-file";

/** The cells of the first company by their columns. */
function cellsOf(summary: Parameters<typeof companiesFile>[0][number]) {
  const { columns, rows } = companiesFile([summary]);
  return Object.fromEntries(columns.map((column, index) => [column, rows[0]?.[index]]));
}

it("tells of a company what the page does, amounts exactly", () => {
  const outlook = {
    offTrack: 3,
    atRisk: 13,
    onTrack: 2,
    chance: 0.77,
    expected: 3632,
    low: 1648,
    high: 6191,
  };
  expect(cellsOf(foreseen(CYBERDYNE, outlook))).toEqual({
    "Company id": "cyberdyne",
    Company: "Cyberdyne",
    Commitments: 1,
    "Periods missed": 5,
    "Periods met": 15,
    "Periods awaiting data": 0,
    "Periods open": 1,
    "Periods upcoming": 17,
    "Periods without data": 0,
    "Periods off track": 3,
    "Periods at risk": 13,
    "Periods on track": 2,
    "Periods without outlook": 0,
    "Owed so far (USD)": 1_014_000_000_000n,
    "Expected owed, estimate (USD)": 3_632_000_000_000n,
    "80 % range from (USD)": 1_648_000_000_000n,
    "80 % range to (USD)": 6_191_000_000_000n,
    "Next commitment": "Cyberdyne storage",
    "Next period from (UTC)": "2025-01-01T00:00:00Z",
    "Next period to, exclusive (UTC)": "2025-02-01T00:00:00Z",
    "Next period": "At risk",
    "Chance of meeting it": 0.77,
    "As of (UTC)": "2025-01-01T00:00:00Z",
    "Data until, exclusive (UTC)": "2025-01-01T00:00:00Z",
  });
});

it("leaves empty what nobody knows, and takes a debt that is final for what is expected", () => {
  expect(cellsOf(TYRELL)).toMatchObject({ "Periods at risk": null, "Expected owed, estimate (USD)": null });
  const ended = testCompany({ name: "Ended", met: 1, missed: 1, owed: 20 });
  expect(cellsOf(ended)).toMatchObject({
    "Expected owed, estimate (USD)": 20_000_000_000n,
    "80 % range to (USD)": null,
    "Next commitment": null,
  });
});
