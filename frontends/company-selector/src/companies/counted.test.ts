import { expect, it } from "vitest";
import { INGEN, TYRELL, testCompany } from "../testing/companies";
import { commonMoment, countedCell, countedUntil, countedWords, leavesRowsOut } from "./counted";
import { dataWords } from "./footnotes";
import { daysBehind } from "./sentences";

const inJune = testCompany({ name: "Ingen", met: 3, asOf: "2024-06-30" });
const tyrellInJune = testCompany({ name: "Tyrell", met: 1, dataThrough: "2024-12-16", asOf: "2024-06-30" });

it("says how far the data go that are counted", () => {
  expect(countedWords(INGEN)).toBe("data through 31 Dec 2024");
  expect(countedCell(INGEN, false)).toBe("31 Dec 2024");
  expect(leavesRowsOut([INGEN, TYRELL])).toBe(false);
});

it("says of an earlier moment which rows it counts, whatever was loaded since", () => {
  expect(countedWords(inJune)).toBe("rows before 30 Jun 2024");
  expect(countedCell(inJune, true)).toBe("30 Jun 2024");
  expect(countedCell(testCompany({ name: "Old", dataThrough: "2024-05-01", asOf: "2024-06-30" }), true)).toBe(
    "1 May 2024",
  );
  expect(leavesRowsOut([inJune])).toBe(true);
});

it("calls no company late whose later data are not counted anyway", () => {
  expect(daysBehind(TYRELL, [INGEN, TYRELL])).toBe(16);
  expect(daysBehind(tyrellInJune, [inJune, tyrellInJune])).toBe(0);
  expect(countedUntil(tyrellInJune)).toBe(countedUntil(inJune));
});

it("names the companies whose data differ from those of most", () => {
  const other = testCompany({ name: "Other", met: 1 });
  expect(dataWords([TYRELL, INGEN, other])).toBe("data through 31 Dec 2024, Tyrell 15 Dec 2024");
  expect(dataWords([inJune, tyrellInJune])).toBe("rows before 30 Jun 2024");
});

it("knows one moment only where all share it", () => {
  expect(commonMoment([INGEN.asOfTime, TYRELL.asOfTime])).toBe(INGEN.asOfTime);
  expect(commonMoment([INGEN.dataThroughTime, TYRELL.dataThroughTime])).toBeUndefined();
});
