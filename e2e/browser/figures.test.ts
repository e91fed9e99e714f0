import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { openBrowser, Visit } from "../support/browser";
import {
  askOracle,
  found,
  type OracleCheckin,
  type OracleCommitment,
  type OracleCompany,
} from "../support/oracle";
import { Screen } from "../support/screen";
import {
  countOf,
  daysLeft,
  dollars,
  dollarsUp,
  nameOf,
  nanos,
  period,
  signedDollars,
  statusOf,
  sum,
} from "../support/words";

describe.each([
  { moment: "with the latest data", asOf: undefined },
  { moment: "on a past day", asOf: "2024-08-15" },
  { moment: "after the data end", asOf: "2025-04-15" },
])("every figure $moment is the oracle's", ({ asOf }) => {
  const companies = askOracle(asOf === undefined ? {} : { asOf }).filter(
    ({ commitments }) => commitments.length > 0,
  );
  const query = asOf === undefined ? "" : `?as-of=${asOf}`;
  let browser: Browser;
  let visit: Visit;
  let screen: Screen;
  beforeAll(async () => {
    browser = await openBrowser();
    visit = await Visit.begin(browser, inject("portal").url);
    screen = new Screen(visit.page);
  });
  afterAll(async () => {
    await visit.end();
    await browser.close();
  });

  it("in the table of all companies", async () => {
    await visit.open(`/${query}`);
    const shown = (await screen.rows("Companies")).map(
      ([name, missed, met, awaiting, open, upcoming, owed]) => [
        name?.split("\n")[0],
        missed,
        met,
        awaiting,
        open,
        upcoming,
        owed,
      ],
    );
    expect([...shown].sort()).toEqual(companies.map(companyRow).sort());
    await expect
      .poll(() => screen.figure("Owed so far").innerText())
      .toBe(dollars(sum(companies.map(({ owed }) => owed))));
  });

  it.each(companies.map(({ company }) => company))("on the page of %s", async (name) => {
    const company = found(
      companies.find(({ company }) => company === name),
      name,
    );
    await visit.open(`/companies/${name}${query}`);
    expect(await screen.title.innerText()).toBe(nameOf(name));
    expect(await screen.figure("Owed so far").innerText()).toBe(dollars(nanos(company.owed)));
    const rows = (await screen.rows("Commitments")).map(([first, met, missed, ahead, owed]) => [
      first?.split("\n")[0],
      met,
      missed,
      ahead,
      owed,
    ]);
    expect([...rows].sort()).toEqual(company.commitments.map(commitmentRow).sort());
    expect([...(await screen.timeline())].sort()).toEqual(company.commitments.flatMap(cells).sort());
  });

  it.each(companies.flatMap((company) => company.commitments.map((commitment) => ({ company, commitment }))))(
    "on the page of $company.company's $commitment.name",
    async ({ company, commitment }) => {
      await visit.open(`/companies/${company.company}/commitments/${commitment.id}${query}`);
      expect(await screen.title.innerText()).toBe(commitment.name);
      expect(await screen.figure("Owed so far").innerText()).toBe(dollars(nanos(commitment.owed)));
      const closed = commitment.checkins.filter(({ state }) => state === "closed");
      const ahead = commitment.checkins.filter(({ state }) => state !== "closed");
      expect(await rowsOf("Closed periods", closed.length)).toEqual(closed.map(closedRow));
      const moment = t(company);
      expect(await rowsOf("Periods ahead", ahead.length)).toEqual(
        ahead.map((each) => aheadRow(each, moment)),
      );
    },
  );

  async function rowsOf(table: string, count: number): Promise<readonly (readonly string[])[]> {
    return count === 0 ? [] : screen.rows(table);
  }
});

function companyRow({ company, owed, commitments }: OracleCompany): readonly string[] {
  const checkins = commitments.flatMap((commitment) => commitment.checkins);
  // A check-in that is met already still runs, or awaits its data.
  const inState = (state: string) => `${checkins.filter((checkin) => checkin.state === state).length}`;
  return [
    nameOf(company),
    `${countOf(checkins, "Missed")}`,
    `${countOf(checkins, "Met")}`,
    inState("awaiting data"),
    inState("open"),
    inState("upcoming"),
    dollars(nanos(owed)),
  ];
}

function commitmentRow({ name, checkins, owed }: OracleCommitment): readonly string[] {
  const awaiting = checkins.filter(({ state }) => state === "awaiting data").length;
  const ahead = checkins.filter(({ state }) => state === "open" || state === "upcoming").length;
  return [
    name,
    `${countOf(checkins, "Met")}`,
    `${countOf(checkins, "Missed")}`,
    awaiting > 0 ? `${ahead}\n${awaiting} awaiting` : `${ahead}`,
    dollars(nanos(owed)),
  ];
}

function cells({ name, checkins }: OracleCommitment): readonly string[] {
  return checkins.map(
    (checkin) =>
      `${name}, check-in ${checkin.number} of ${checkins.length}, ${period(checkin)}: ${outcome(checkin)}`,
  );
}

function outcome(checkin: OracleCheckin): string {
  const status = statusOf(checkin);
  const amount = dollars(nanos(checkin.amount));
  if (status === "Met") return status;
  if (status === "Missed") return `Missed by ${dollars(nanos(checkin.shortfall ?? ""))}`;
  if (status === "Upcoming") return `Upcoming, ${amount} promised`;
  return `${status}, ${dollars(nanos(checkin.actual))} so far of ${amount}`;
}

function closedRow(checkin: OracleCheckin): readonly string[] {
  const [actual, amount] = [nanos(checkin.actual), nanos(checkin.amount)];
  return [
    `${checkin.number}`,
    period(checkin),
    dollars(amount),
    dollars(actual),
    signedDollars(actual - amount),
    `${checkin.line_items}`,
    statusOf(checkin),
    dollars(nanos(checkin.shortfall ?? "")),
  ];
}

function aheadRow(checkin: OracleCheckin, moment: string): readonly string[] {
  // Nothing can be spent any more on a period that is over.
  const isOver = checkin.state === "awaiting data";
  return [
    `${checkin.number}`,
    period(checkin),
    dollars(nanos(checkin.amount)),
    dollars(nanos(checkin.actual)),
    isOver ? "–" : dollarsUp(nanos(checkin.ahead?.needed_daily ?? "")),
    isOver ? "over" : `${daysLeft(checkin, moment)}`,
    statusOf(checkin),
  ];
}

/** Rows at or after it do not count. */
function t({ as_of, data_through }: OracleCompany): string {
  return [found(as_of, "moment"), found(data_through, "end of the data")].sort()[0] ?? "";
}
