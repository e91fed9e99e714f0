/** The sample as somebody else may have kept it. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { SAMPLE } from "./portal";
import { nanos } from "./words";

/** A row of the sample's billing file. */
export interface BilledRow {
  /** In UTC: "2024-01-01 00:00:00". */
  readonly time: string;
  readonly nanos: bigint;
  /** In the file; the header is line 1. */
  readonly line: number;
}

/** @returns the rows of a company and service. */
export function billedRows(company: string, service: string): readonly BilledRow[] {
  const lines = readFileSync(join(SAMPLE, "aws_billing_data.csv"), "utf8").split("\n");
  return lines.flatMap((text, index) => {
    const [rowCompany, rowService, time = "", cost = ""] = text.trim().split(",");
    if (rowCompany !== company || rowService !== service) return [];
    return [{ time, nanos: nanos(withNinePlaces(cost)), line: index + 1 }];
  });
}

/** @returns the sums by the first characters of the time: 10 for days, 7 for months. */
export function sumsBy(rows: readonly BilledRow[], characters: number): ReadonlyMap<string, bigint> {
  const sums = new Map<string, bigint>();
  for (const { time, nanos: amount } of rows) {
    const key = time.slice(0, characters);
    sums.set(key, (sums.get(key) ?? 0n) + amount);
  }
  return sums;
}

/** @returns an exact amount as text. */
export function decimal(amount: bigint, mark: "." | "," = "."): string {
  const digits = (amount < 0n ? -amount : amount).toString().padStart(10, "0");
  return `${amount < 0n ? "-" : ""}${digits.slice(0, -9)}${mark}${digits.slice(-9)}`;
}

/** Rounds float noise half to even, as billing is when it is loaded. */
function withNinePlaces(cost: string): string {
  const [whole = "0", fraction = ""] = cost.split(".");
  if (fraction.length <= 9) return `${whole}.${fraction.padEnd(9, "0")}`;
  const kept = BigInt(whole + fraction.slice(0, 9));
  const rest = `0.${fraction.slice(9)}`;
  const isUp = Number(rest) > 0.5 || (Number(rest) === 0.5 && kept % 2n !== 0n);
  return decimal((kept < 0n ? -kept : kept) + (isUp ? 1n : 0n));
}
