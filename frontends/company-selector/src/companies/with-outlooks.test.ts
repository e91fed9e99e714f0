import { expect, it } from "vitest";
import { CYBERDYNE, foreseen, INGEN, testCompany, WEYLAND, withTestOutlooks } from "../testing/companies";
import { isForeseen, withOutlooks } from "./with-outlooks";

it("gives each company its outlook, in the order of the facts", () => {
  const all = withOutlooks([WEYLAND, CYBERDYNE], withTestOutlooks([CYBERDYNE, WEYLAND]));
  expect(all.map(({ outlook }) => outlook?.counts?.atRisk)).toEqual([3, 13]);
  expect(isForeseen(all)).toBe(true);
});

it("leaves a company without an outlook until it arrives", () => {
  const all = withOutlooks([WEYLAND, CYBERDYNE], withTestOutlooks([CYBERDYNE]));
  expect(all.map(({ outlook }) => outlook !== undefined)).toEqual([false, true]);
  expect(isForeseen(all)).toBe(false);
});

it("never mixes an outlook with facts that it was not made from", () => {
  const later = testCompany({ name: "Ingen", met: 10, upcoming: 6, dataThrough: "2025-01-02" });
  const more = testCompany({ name: "Ingen", met: 10, upcoming: 6, owed: 1 });
  for (const facts of [later, more]) {
    expect(withOutlooks([facts], [foreseen(INGEN, { onTrack: 6 })])).toEqual([facts]);
  }
});

it("needs no outlook where every period is closed", () => {
  expect(isForeseen([testCompany({ name: "Ended", met: 2 })])).toBe(true);
});
