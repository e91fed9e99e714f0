/** The rows that tables have to show: facts as the oracle has them, estimates as the services say them. */

import type { Checkin } from "@portal/contracts/commitment/v1/checkin_pb";
import type { Commitment } from "@portal/contracts/commitment/v1/commitment_pb";
import type { ListCommitmentsResponse } from "@portal/contracts/commitment/v1/commitment_service_pb";
import type { Outlook } from "@portal/contracts/commitment/v1/outlook_pb";
import { chanceOf, expectedOwed, nanosOf, prospectOf, RANGE, rangeOf, spreadOf } from "./estimates";
import { found, type OracleCheckin, type OracleCommitment, type OracleCompany } from "./oracle";
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
} from "./words";

export const COMPANY_HEADS = [
  ...["Company", "Missed", "Met", "Awaiting", "Off track", "At risk", "On track"],
  ...["Owed so far", "Expected owed"],
];

/** A row of the table of companies, without what stands below the name. */
export function companyRow(
  { company, owed, commitments }: OracleCompany,
  { commitments: said, summary }: ListCommitmentsResponse,
): readonly string[] {
  const checkins = commitments.flatMap((commitment) => commitment.checkins);
  const outlook = summary?.outlook;
  const prospects = said.flatMap((commitment) => commitment.checkins.flatMap(prospect));
  const having = (word: string) => `${prospects.filter((each) => each === word).length}`;
  return [
    nameOf(company),
    `${countOf(checkins, "Missed")}`,
    `${countOf(checkins, "Met")}`,
    // A check-in that is met already still awaits its data.
    `${checkins.filter(({ state }) => state === "awaiting data").length}`,
    having("Off track"),
    having("At risk"),
    having("On track"),
    dollars(nanos(owed)),
    outlook
      ? `${expectedOwed(outlook)}\n${spreadOf(outlook, nanos(owed))}`
      : `${dollars(nanos(owed))}\nfinal`,
  ];
}

function prospect({ outlook }: Checkin): readonly string[] {
  return outlook ? [prospectOf(outlook)] : [];
}

export const COMMITMENT_HEADS = [
  ...["Commitment", "Met", "Missed", "Ahead", "Owed so far"],
  ...["Outlook", "Expected owed"],
];

/** A row of the table of commitments, without what stands below the name. */
export function commitmentRow(
  { name, checkins, owed }: OracleCommitment,
  said: Commitment,
): readonly string[] {
  const awaiting = checkins.filter(({ state }) => state === "awaiting data").length;
  const ahead = checkins.filter(({ state }) => state === "open" || state === "upcoming").length;
  return [
    name,
    `${countOf(checkins, "Met")}`,
    `${countOf(checkins, "Missed")}`,
    awaiting > 0 ? `${ahead}\n${awaiting} awaiting` : `${ahead}`,
    dollars(nanos(owed)),
    nextWords(checkins, said),
    said.outlook
      ? `${expectedOwed(said.outlook)}\n${spreadOf(said.outlook, nanos(owed))}`
      : `${dollars(nanos(owed))}\nfinal`,
  ];
}

/** How the check-in stands that ends next. */
function nextWords(checkins: readonly OracleCheckin[], said: Commitment): string {
  const [next] = checkins
    .filter(({ state }) => state !== "closed")
    .toSorted((a, b) => a.end.localeCompare(b.end));
  if (!next) return "Ended";
  const outlook = outlookOf(said, next.number);
  const status = statusOf(next, prospectOf(outlook));
  return status === "Already met" ? status : `${status}\n${chanceOf(outlook)} likely`;
}

/** What the cells of the timeline say of a commitment. */
export function cellNames({ name, checkins }: OracleCommitment, said: Commitment): readonly string[] {
  return checkins.map((checkin) => {
    const place = `check-in ${checkin.number} of ${checkins.length}, ${period(checkin)}`;
    return `${name}, ${place}: ${outcome(checkin, said)}`;
  });
}

function outcome(checkin: OracleCheckin, said: Commitment): string {
  if (checkin.verdict === "met") return "Met";
  if (checkin.verdict === "missed") return `Missed by ${dollars(nanos(checkin.shortfall ?? ""))}`;
  const [actual, amount] = [dollars(nanos(checkin.actual)), dollars(nanos(checkin.amount))];
  const outlook = outlookOf(said, checkin.number);
  const status = statusOf(checkin, prospectOf(outlook));
  const chance = chanceOf(outlook);
  if (status === "Already met") return `Already met, ${actual} so far of ${amount}`;
  if (checkin.state === "awaiting data")
    return `Awaiting data, ${actual} so far of ${amount}, ${chance} likely to be met`;
  if (checkin.state === "upcoming") return `${status}: ${chance} likely to reach ${amount}`;
  return `${actual} so far, ${status.toLowerCase()}: ${chance} likely to reach ${amount}`;
}

/** A row of the table of closed periods. */
export function closedRow(checkin: OracleCheckin): readonly string[] {
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

export const SURE = "80\u202f% sure with";
export const AHEAD_HEADS = [
  ...["Check-in", "Period, days inclusive, UTC", "Promised", RANGE],
  ...["Needs a day", SURE, "Outlook"],
];

/** A row of the table of periods ahead, but for the estimates that add up. */
export function aheadRow(checkin: OracleCheckin, outlook: Outlook, t: string): readonly string[] {
  // Nothing can be spent any more on a period that is over.
  const isOver = checkin.state === "awaiting data";
  const left = daysLeft(checkin, t);
  const status = statusOf(checkin, prospectOf(outlook));
  const hasChance = !isOver && status !== "Already met";
  return [
    `${checkin.number}`,
    period(checkin),
    dollars(nanos(checkin.amount)),
    rangeOf(outlook.actualRange),
    isOver ? `over, ${left} days not loaded` : dollarsUp(nanos(checkin.ahead?.needed_daily ?? "")),
    isOver ? "–" : dollars(nanosOf(outlook.safeDailySpend)),
    hasChance ? `${status}\n${chanceOf(outlook)}` : status,
  ];
}

/** @returns the outlook that a check-in has to have. */
export function outlookOf({ checkins }: Commitment, number: number): Outlook {
  return found(checkins.find((each) => each.number === number)?.outlook, `outlook of check-in ${number}`);
}
