import { describe, expect, it } from "vitest";
import { CYBERDYNE, INGEN, TYRELL, testCompany, WEYLAND } from "../testing/companies";
import { aheadSentence, companiesSentence, daysBehind, lateSentences } from "./sentences";
import { companiesTotals, periodCount } from "./totals";

const clean = (name: string) => testCompany({ name, met: 2 });
const debtor = (name: string, owed: number) => testCompany({ name, missed: 1, owed });

describe("the sentence about all companies", () => {
  it("names who owes and who met everything", () => {
    expect(companiesSentence([CYBERDYNE, WEYLAND, INGEN, TYRELL])).toBe(
      "Cyberdyne and Weyland-Yutani owe $1,530.00 together; Ingen and Tyrell have met every closed period.",
    );
    expect(companiesSentence([CYBERDYNE, INGEN])).toBe(
      "Cyberdyne owes $1,014.00; Ingen has met every closed period.",
    );
    expect(companiesSentence([CYBERDYNE])).toBe("Cyberdyne owes $1,014.00.");
  });

  it("counts companies that are too many to name", () => {
    const debtors = ["A", "B", "C", "D"].map((name) => debtor(name, 100));
    const others = ["E", "F", "G", "H", "I"].map(clean);
    expect(companiesSentence([...debtors, ...others])).toBe(
      "Four companies owe $400.00 together, most of all A; five others have met every closed period.",
    );
  });

  it("says that nothing is owed when every closed period was met", () => {
    expect(companiesSentence([clean("A")])).toBe("A has met every closed period and owes nothing.");
    expect(companiesSentence([clean("A"), clean("B")])).toBe(
      "Both companies have met every closed period and owe nothing.",
    );
    expect(companiesSentence([clean("A"), testCompany({ name: "B", upcoming: 1 })])).toBe(
      "A has met every closed period, and nothing is owed.",
    );
  });

  it("says that nothing has closed yet", () => {
    expect(companiesSentence([testCompany({ name: "A", upcoming: 3 })])).toBe(
      "No period of any company has closed yet, so nothing is owed.",
    );
  });
});

describe("what follows the sentence", () => {
  it("tells what is ahead and whose data are late", () => {
    const all = [CYBERDYNE, WEYLAND, INGEN, TYRELL];
    expect(aheadSentence(companiesTotals(all))).toBe("30 periods are ahead, one of them running now.");
    expect(lateSentences(all)).toEqual([
      "The data of Tyrell stop on 15 Dec 2024, so one period that is over cannot be judged yet.",
    ]);
  });

  it("measures lateness against the latest data", () => {
    expect(daysBehind(TYRELL, [CYBERDYNE, TYRELL])).toBe(16);
    expect(daysBehind(CYBERDYNE, [CYBERDYNE, TYRELL])).toBe(0);
    expect(daysBehind(TYRELL, [TYRELL])).toBe(0);
  });
});

it("sums exactly", () => {
  const totals = companiesTotals([CYBERDYNE, WEYLAND, INGEN, TYRELL]);
  expect(totals).toMatchObject({ companies: 4, met: 30, missed: 7, awaiting: 1, open: 1, upcoming: 29 });
  expect(totals.owed).toBe(1_530_000_000_000n);
  expect(periodCount(totals)).toBe(68);
});
