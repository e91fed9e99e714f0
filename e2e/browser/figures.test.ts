import type { Commitment } from "@portal/contracts/commitment/v1/commitment_pb";
import type { ListCommitmentsResponse } from "@portal/contracts/commitment/v1/commitment_service_pb";
import { beforeAll, describe, expect, inject } from "vitest";
import { askApi, moment } from "../support/api";
import { about, expectedOwed, expectParts, nanosOf, readAmount, total } from "../support/estimates";
import {
  AHEAD_HEADS,
  aheadRow,
  COMMITMENT_HEADS,
  COMPANY_HEADS,
  cellNames,
  closedRow,
  commitmentRow,
  companyRow,
  outlookOf,
} from "../support/expected-rows";
import { askOracle, companyOf, found, type OracleCheckin, type OracleCompany } from "../support/oracle";
import { it } from "../support/reader";
import type { Screen } from "../support/screen";
import { dollars, nameOf, nanos, sum } from "../support/words";

describe.each([
  { when: "with the latest data", asOf: undefined },
  { when: "on a past day", asOf: "2024-08-15" },
  { when: "after the data end", asOf: "2025-04-15" },
])("$when every fact is the oracle's and every estimate the services'", ({ asOf }) => {
  const companies = askOracle(asOf === undefined ? {} : { asOf }).filter(
    ({ commitments }) => commitments.length > 0,
  );
  const query = asOf === undefined ? "" : `?as-of=${asOf}`;
  const answers = new Map<string, ListCommitmentsResponse>();
  beforeAll(async () => {
    const api = askApi(inject("portal").url);
    for (const { company: companyId } of companies) {
      answers.set(companyId, await api.listCommitments({ companyId, ...moment(asOf) }));
    }
  });

  it("in the table of all companies", async ({ visit, screen }) => {
    await visit.open(`/${query}`);
    const rows = companies.map((company) => companyRow(company, answerOf(company.company)));
    // The estimates come after the facts.
    await expect
      .poll(async () => (await screen.columns("Companies", COMPANY_HEADS)).map(withoutDetail).sort())
      .toEqual(rows.sort());
    expect(await screen.figure("Owed so far").innerText()).toBe(
      dollars(sum(companies.map(({ owed }) => owed))),
    );
    const rounded = companies.map(({ company }) => nanosOf(answerOf(company).summary?.outlook?.roundedOwed));
    expect(await screen.figure(/^Expected by/).innerText()).toBe(about(total(rounded)));
  });

  it.for(companies.map(({ company }) => company))("on the page of %s", async (name, { visit, screen }) => {
    const { owed, commitments } = companyOf(companies, name);
    const { summary } = answerOf(name);
    const expected = expectedOwed(found(summary?.outlook, "outlook"));
    await visit.open(`/companies/${name}${query}`);
    expect(await screen.title.innerText()).toBe(nameOf(name));
    expect(await screen.figure("Owed so far").innerText()).toBe(dollars(nanos(owed)));
    expect(await screen.figure(/^Expected by/).innerText()).toBe(expected);
    const rows = (await screen.columns("Commitments", COMMITMENT_HEADS)).map(withoutDetail);
    expect([...rows].sort()).toEqual(
      commitments.map((each) => commitmentRow(each, commitmentOf(name, each.id))).sort(),
    );
    await expectSum(
      screen,
      rows.map((row) => row.at(-1) ?? ""),
      expected,
    );
    expect([...(await screen.timeline())].sort()).toEqual(
      commitments.flatMap((each) => cellNames(each, commitmentOf(name, each.id))).sort(),
    );
  });

  it.for(companies.flatMap((company) => company.commitments.map((commitment) => ({ company, commitment }))))(
    "on the page of $company.company's $commitment.name",
    async ({ company, commitment }, { visit, screen }) => {
      const said = commitmentOf(company.company, commitment.id);
      await visit.open(`/companies/${company.company}/commitments/${commitment.id}${query}`);
      expect(await screen.title.innerText()).toBe(commitment.name);
      expect(await screen.figure("Owed so far").innerText()).toBe(dollars(nanos(commitment.owed)));
      const closed = commitment.checkins.filter(({ state }) => state === "closed");
      if (closed.length > 0) expect(await screen.rows("Closed periods")).toEqual(closed.map(closedRow));
      const ahead = commitment.checkins.filter(({ state }) => state !== "closed");
      if (ahead.length > 0) await expectAhead(screen, ahead, said, tOf(company));
      else expect(await screen.content.innerText()).not.toContain("≈");
    },
  );

  /** Estimates in whole $10 and final amounts to the cent come to the total, rounded. */
  async function expectSum(screen: Screen, shown: readonly string[], expected: string): Promise<void> {
    const [sums = []] = await screen.totals("Commitments");
    expect(firstLine(sums.at(-1))).toBe(expected);
    const amounts = shown.map((cell) => readAmount(firstLine(cell)));
    expect(readAmount(about(total(amounts)))).toBe(readAmount(expected));
  }

  async function expectAhead(
    screen: Screen,
    ahead: readonly OracleCheckin[],
    said: Commitment,
    t: string,
  ): Promise<void> {
    const table = "Periods ahead";
    const outlook = found(said.outlook, "outlook");
    const outlooks = ahead.map(({ number }) => outlookOf(said, number));
    expect(await screen.columns(table, AHEAD_HEADS)).toEqual(
      ahead.map((each) => aheadRow(each, outlookOf(said, each.number), t)),
    );
    const [sums = [], end = []] = await screen.totals(table);
    const spends = (await screen.columns(table, ["Expected spend"])).map(([cell = ""]) => cell.split("\n"));
    expect(spends.map(([, soFar]) => soFar)).toEqual(ahead.map(spentSoFar));
    expectParts(
      spends.map(([spend = ""]) => spend),
      outlooks.map(({ expectedActual }) => nanosOf(expectedActual)),
      { shown: sums[3] },
    );
    expectParts(
      (await screen.columns(table, ["Expected shortfall"])).map(([shortfall = ""]) => shortfall),
      outlooks.map(({ expectedShortfall }) => nanosOf(expectedShortfall)),
      { shown: sums[8], exact: nanosOf(outlook.expectedShortfall) },
    );
    expect(await screen.figure(/^Expected by/).innerText()).toBe(expectedOwed(outlook));
    expect(end[8]).toBe(expectedOwed(outlook));
  }

  function answerOf(company: string): ListCommitmentsResponse {
    return found(answers.get(company), company);
  }

  function commitmentOf(company: string, id: string): Commitment {
    return found(
      answerOf(company).commitments.find((each) => each.id === id),
      id,
    );
  }
});

/** Names stand above details; in other cells what stands below is part of the figure. */
function withoutDetail([name = "", ...figures]: readonly string[]): readonly string[] {
  return [firstLine(name), ...figures];
}

function firstLine(text = ""): string {
  return text.split("\n")[0] ?? "";
}

function spentSoFar({ actual }: OracleCheckin): string | undefined {
  return nanos(actual) === 0n ? undefined : `${dollars(nanos(actual))} so far`;
}

/** Rows at or after it do not count. */
function tOf({ as_of, data_through }: OracleCompany): string {
  return [found(as_of, "moment"), found(data_through, "end of the data")].sort()[0] ?? "";
}
