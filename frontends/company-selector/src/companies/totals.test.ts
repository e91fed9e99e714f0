import { expect, it } from "vitest";
import {
  CYBERDYNE,
  foreseen,
  INGEN,
  TYRELL,
  testCompany,
  WEYLAND,
  withTestOutlooks,
} from "../testing/companies";
import { companiesTotals, formatExpected } from "./totals";

const little = (name: string, expected: number) =>
  foreseen(testCompany({ name, open: 1 }), { onTrack: 1, chance: 0.9, expected });

it("adds up the companies as they are shown, each rounded", () => {
  const totals = companiesTotals(withTestOutlooks([CYBERDYNE, WEYLAND, TYRELL, INGEN]));
  // $3,630, $2,580, $540 and under $10; the exact sum of $6,764 would be shown as $6,760.
  expect(formatExpected(totals)).toBe("≈\u00a0$6,750");
  expect(totals).toMatchObject({ offTrack: 4, atRisk: 19, onTrack: 8, unforeseen: 0 });
});

it("does not show little of many companies as nothing", () => {
  expect(formatExpected(companiesTotals([little("A", 4), little("B", 4)]))).toBe("≈\u00a0$10");
  expect(formatExpected(companiesTotals([little("A", 1), little("B", 0)]))).toBe("under $10");
  expect(formatExpected(companiesTotals([little("A", 0)]))).toBe("$0");
});

it("counts what is owed already where nothing more can be told", () => {
  const ended = testCompany({ name: "Ended", missed: 1, owed: 600 });
  expect(formatExpected(companiesTotals([ended, little("A", 100)]))).toBe("≈\u00a0$700");
});
