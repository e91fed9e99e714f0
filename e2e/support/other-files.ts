/** What other people's files may hold, for the tests that the sample is too tame for. */

import type { BillingRow, Promised } from "./data-dir";

export const ODD = "Ünï cøde/& Sons? 100% #1";
export const QUOTED = 'Ünï "cøde" \\ {} & <b>';
export const LONG = `${"very-long-name-".repeat(6)}of-100-chars`.padEnd(100, "x");
export const SILENT = "promises-only";
export const MANY = "many";
export const RICH = "rich";
/** With a commitment whose periods fill several pages of paper. */
export const LENGTHY = "lengthy";

const dayOf = (year: number, number: number) =>
  new Date(Date.UTC(year, 0, 1 + number)).toISOString().slice(0, 10);
const midnight = (year: number, number: number) => `${dayOf(year, number)} 00:00:00`;

/** A row a day at five in the morning. */
function daily(
  company: string,
  year: number,
  days: number,
  costOf: (number: number) => string,
): readonly BillingRow[] {
  return Array.from({ length: days }, (_, number) => ({
    company,
    service: "ec2",
    time: `${dayOf(year, number)} 05:00:00`,
    cost: costOf(number),
  }));
}

export const ROWS: readonly BillingRow[] = [
  { company: ODD, service: "s3/eu west", time: "2023-01-10 13:00:00", cost: "12.345678901" },
  { company: ODD, service: "s3/eu west", time: "2023-01-11 13:00:00", cost: "-41.2" },
  { company: LONG, service: "ec2", time: "2023-01-05 00:00:00", cost: "0.01" },
  ...[10, 11, 12, 13].map((hour) => ({
    company: RICH,
    service: "ec2",
    time: `2023-02-${hour} 01:00:00`,
    cost: "2500000000.00",
  })),
  { company: RICH, service: "s3", time: "2023-02-01 01:00:00", cost: "0.004" },
  ...daily(MANY, 2023, 1200, (number) => (number % 7 === 0 ? "0.5" : "1.25")),
  ...["dozen", LENGTHY, QUOTED].flatMap((company) => daily(company, 2024, 366, () => "1.50")),
];

/** Periods of a day each from the start of a year on. */
function days(year: number, periods: number, amount: string): Promised["checkins"] {
  return Array.from({ length: periods }, (_, number) => ({
    start: midnight(year, number),
    end: midnight(year, number + 1),
    amount,
  }));
}

/** Periods of some months each from the start of 2024 on. */
function monthly(months: number, periods: number, amount: string): Promised["checkins"] {
  const first = (index: number) =>
    `${new Date(Date.UTC(2024, index * months, 1)).toISOString().slice(0, 10)} 00:00:00`;
  return Array.from({ length: periods }, (_, index) => ({
    start: first(index),
    end: first(index + 1),
    amount,
  }));
}

const NAMES =
  "Storage Compute Logs Training Archive Database Functions Transfer Support Warehouse Streams Queue";

/** As many commitments as a report has to hold on one page. */
export const DOZEN: readonly Promised[] = NAMES.split(" ").map((name, index) => ({
  id: index + 1,
  name: `${name} platform`,
  company: "dozen",
  service: "ec2",
  checkins: monthly([1, 3, 4, 6][index % 4] ?? 1, [24, 8, 6, 4][index % 4] ?? 1, index % 2 ? "90" : "25"),
}));

const year = { start: "2023-01-01 00:00:00", end: "2024-01-01 00:00:00" };

export const COMMITMENTS: readonly Promised[] = [
  {
    id: "a/b c",
    name: 'Odd "name" <b>of</b> it, 50% & more',
    company: ODD,
    service: "s3/eu west",
    checkins: [
      { start: "2023-01-10 12:30:00", end: "2023-01-11 13:00:00", amount: "12.35" },
      { ...year, amount: "10" },
    ],
  },
  {
    id: 1,
    name: "No spend at all",
    company: ODD,
    service: "sagemaker",
    checkins: [{ ...year, amount: "100" }],
  },
  { id: 1, name: LONG, company: LONG, service: "ec2", checkins: [{ ...year, amount: "0.01" }] },
  { id: 1, name: "Before any bill", company: SILENT, service: "s3", checkins: [{ ...year, amount: "5" }] },
  {
    id: 1,
    name: "Ten billion",
    company: RICH,
    service: "ec2",
    checkins: [{ ...year, amount: "12345678901.23" }],
  },
  { id: 2, name: "One cent", company: RICH, service: "s3", checkins: [{ ...year, amount: "0.01" }] },
  {
    id: 1000,
    name: "A thousand periods",
    company: MANY,
    service: "ec2",
    checkins: days(2023, 1000, "1"),
  },
  ...Array.from({ length: 499 }, (_, number) => ({
    id: number + 1,
    name: `Commitment ${number + 1}`,
    company: MANY,
    service: "ec2",
    checkins: [
      { start: midnight(2023, number), end: midnight(2023, number + 30), amount: `${30 + (number % 9)}.05` },
      { start: midnight(2023, 1190), end: midnight(2023, 1250), amount: "50" },
    ],
  })),
  ...DOZEN,
  { id: 1, name: "A day each", company: LENGTHY, service: "ec2", checkins: days(2024, 120, "3") },
  { id: 1, name: "Odd", company: QUOTED, service: "ec2", checkins: monthly(1, 3, "1") },
];
