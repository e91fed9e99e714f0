import type { CompanySummary } from "@portal/contracts/commitment/v1/company_summary_pb";
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
import { mostExpectedFirst, mostOwedFirst } from "./order";

const namesOf = (summaries: readonly CompanySummary[]) =>
  summaries.map(({ companyDisplayName }) => companyDisplayName);

it("puts those first that owe most, then those that missed most, then by name", () => {
  const ordered = mostOwedFirst([TYRELL, WEYLAND, INGEN, CYBERDYNE]);
  expect(namesOf(ordered)).toEqual(["Cyberdyne", "Weyland-Yutani", "Ingen", "Tyrell"]);
});

it("puts those first that are expected to owe most", () => {
  const ordered = mostExpectedFirst(withTestOutlooks([INGEN, WEYLAND, TYRELL, CYBERDYNE]));
  expect(namesOf(ordered)).toEqual(["Cyberdyne", "Weyland-Yutani", "Tyrell", "Ingen"]);
});

it("takes what is owed already where nobody can tell what it will come to", () => {
  const ended = testCompany({ name: "Ended", missed: 1, owed: 600 });
  const young = foreseen(testCompany({ name: "Young", missed: 1, open: 1, owed: 700 }), {
    insufficientHistory: 1,
  });
  const ordered = mostExpectedFirst([ended, foreseen(TYRELL, { expected: 650, atRisk: 3 }), young]);
  expect(namesOf(ordered)).toEqual(["Young", "Tyrell", "Ended"]);
});
