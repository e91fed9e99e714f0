import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A billing row; the cost is decimal text. */
export interface BillingRow {
  readonly company: string;
  readonly service: string;
  /** "2024-01-31 13:00:00". */
  readonly time: string;
  readonly cost: string;
}

/** A commitment; amounts are decimal text, times as in billing rows. */
export interface Promised {
  readonly id: number | string;
  readonly name: string;
  readonly company: string;
  readonly service: string;
  readonly checkins: readonly { readonly start: string; readonly end: string; readonly amount: string }[];
}

/** A folder with two input files. */
export interface DataDir {
  readonly path: string;
  remove(): Promise<void>;
}

/** Writes the two files as other people's tools would. */
export async function writeDataDir(
  rows: readonly BillingRow[],
  promised: readonly Promised[],
): Promise<DataDir> {
  const path = await mkdtemp(join(tmpdir(), "data-"));
  await writeFile(join(path, "aws_billing_data.csv"), csv(rows));
  await writeFile(join(path, "spend_commitments.json"), json(promised));
  return { path, remove: () => rm(path, { recursive: true }) };
}

function csv(rows: readonly BillingRow[]): string {
  const quoted = (text: string) => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = rows.map(({ company, service, time, cost }) =>
    [quoted(company), quoted(service), time, cost].join(","),
  );
  return `${["company,aws_service,datetime,gross_cost", ...lines].join("\n")}\n`;
}

/** Amounts stand in the file as the digits they are, which no number of this language holds. */
function json(promised: readonly Promised[]): string {
  const entries = promised.map(({ checkins, ...named }) => {
    const periods = checkins.map(
      ({ start, end, amount }) => `{"start": "${start}", "end": "${end}", "amount": ${amount}}`,
    );
    return `${JSON.stringify(named).slice(0, -1)}, "checkins": [${periods.join(", ")}]}`;
  });
  return `{"commitments": [\n${entries.join(",\n")}\n]}\n`;
}
