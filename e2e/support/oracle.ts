import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { PYTHON, ROOT, SAMPLE } from "./portal";

/** Amounts are decimal text with 9 places, instants ISO 8601 in UTC: see `python -m e2e.oracle`. */
export interface OracleCheckin {
  readonly number: number;
  readonly start: string;
  readonly end: string;
  readonly amount: string;
  readonly state: "closed" | "awaiting data" | "open" | "upcoming";
  readonly verdict: "met" | "missed" | "no data" | null;
  readonly actual: string;
  readonly line_items: number;
  readonly shortfall: string | null;
  readonly ahead: { readonly already_met: boolean; readonly needed_daily: string } | null;
}

export interface OracleCommitment {
  readonly id: string;
  readonly name: string;
  readonly service: string;
  readonly owed: string;
  readonly current_daily: string | null;
  readonly checkins: readonly OracleCheckin[];
}

export interface OracleCompany {
  readonly company: string;
  readonly data_through: string | null;
  readonly as_of: string | null;
  readonly owed: string;
  readonly commitments: readonly OracleCommitment[];
}

/** What has been worked out, by the folder and the moment: no file changes while tests run. */
const known = new Map<string, readonly OracleCompany[]>();

/** Works out the two files of a folder by the independent oracle. */
export function askOracle({
  dataDir = SAMPLE,
  asOf,
}: {
  dataDir?: string;
  asOf?: string;
} = {}): readonly OracleCompany[] {
  const key = JSON.stringify([dataDir, asOf]);
  const companies = known.get(key) ?? workOut(dataDir, asOf);
  known.set(key, companies);
  return companies;
}

function workOut(dataDir: string, asOf: string | undefined): readonly OracleCompany[] {
  const files = ["aws_billing_data.csv", "spend_commitments.json"].map((name) => join(dataDir, name));
  const moment = asOf === undefined ? [] : ["--as-of", asOf];
  const printed = execFileSync(PYTHON, ["-m", "e2e.oracle", ...files, ...moment], {
    cwd: ROOT,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  const { companies } = JSON.parse(printed) as { companies: readonly OracleCompany[] };
  return companies;
}

/** @returns the company of that name. */
export function companyOf(companies: readonly OracleCompany[], name: string): OracleCompany {
  return found(
    companies.find(({ company }) => company === name),
    name,
  );
}

/** @returns the commitment of that id. */
export function commitmentOf({ commitments }: OracleCompany, id: string): OracleCommitment {
  return found(
    commitments.find((each) => each.id === id),
    id,
  );
}

/** @returns a value that has to be there. */
export function found<T>(value: T | undefined | null, what: string): T {
  if (value === undefined || value === null) throw new Error(`There is no ${what}.`);
  return value;
}
