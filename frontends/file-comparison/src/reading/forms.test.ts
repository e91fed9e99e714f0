import { describe, expect, it } from "vitest";
import { compare } from "../matching/compare";
import { amountText, at, charges, dailyCells, randomFrom, type Sample } from "../testing/charges";
import { unitOf } from "./ledger";
import type { Question } from "./outcome";
import { readFile } from "./read-file";

const SPAN = { start: at("2024-01-01"), end: at("2025-01-01") };
const QUESTION: Question = {
  subject: { companyNames: ["cyberdyne", "Cyberdyne"], serviceCodes: ["s3", "ec2"] },
  span: SPAN,
  periods: [{ service: "s3", start: at("2024-01-01"), end: at("2024-03-15T06:00:00Z") }],
};

/** A way in which somebody keeps the same charges. */
interface Form {
  readonly name: string;
  readonly write: (samples: readonly Sample[]) => string | Uint8Array<ArrayBuffer>;
}

const iso = (micros: number) => new Date(micros / 1000).toISOString();
const german = (micros: number) => iso(micros).replace(/^(\d+)-(\d+)-(\d+)T(\d+:\d+).*$/, "$3.$2.$1 $4");
const american = (micros: number) => iso(micros).replace(/^(\d+)-(\d+)-(\d+)T(\d+:\d+).*$/, "$2/$3/$1 $4");
const lines = (header: string, samples: readonly Sample[], line: (sample: Sample) => string) =>
  [header, ...samples.map(line)].join("\r\n");

const FORMS: readonly Form[] = [
  {
    name: "a cloud export",
    write: (samples) =>
      lines(
        "identity/LineItemId,lineItem/UsageStartDate,lineItem/ProductCode,lineItem/UnblendedCost",
        samples,
        (s) => ["id", iso(s.micros), `Amazon${s.service.toUpperCase()}`, amountText(s.nanos)].join(","),
      ),
  },
  {
    name: "semicolons, decimal commas and days first",
    write: (samples) =>
      lines(
        "Betrag;Datum;Dienst",
        samples,
        (s) => `${amountText(s.nanos, ",")};${german(s.micros)};${s.service}`,
      ),
  },
  {
    name: "tabs in UTF-16 with months first and dollar signs",
    write: (samples) => {
      const text = `\ufeff${lines("Date\tService\tCost", samples, (s) => {
        const amount = amountText(s.nanos);
        const signed = amount.startsWith("-") ? `($${amount.slice(1)})` : `$${amount}`;
        return `${american(s.micros)}\t${s.service}\t${signed}`;
      })}`;
      return new Uint8Array(new Uint16Array([...text].map((each) => each.charCodeAt(0))).buffer);
    },
  },
  {
    name: "an offset from UTC and quoted notes over lines",
    write: (samples) =>
      lines("note,service,time,amount", samples, (s) => {
        const local = iso(s.micros + 2 * 3_600e6).replace(/\.\d+Z$/, "+02:00");
        return `"said ""ok"",\nthen paid",${s.service},${local},"${amountText(s.nanos)}"`;
      }),
  },
  {
    name: "daily sums",
    write: (samples) =>
      lines(
        "day,service,sum",
        cellsBy(samples, "days"),
        (s) => `${iso(s.micros).slice(0, 10)},${s.service},${amountText(s.nanos)}`,
      ),
  },
  {
    name: "monthly sums",
    write: (samples) =>
      lines(
        "month,service,sum",
        cellsBy(samples, "months"),
        (s) => `${iso(s.micros).slice(0, 7)},${s.service},${amountText(s.nanos)}`,
      ),
  },
];

describe.each(FORMS)("a file of $name", ({ write }) => {
  it.each([1, 2, 3])("agrees with the charges that it was made from (seed %i)", async (seed) => {
    const samples = charges(randomFrom(seed), {
      count: 900,
      from: "2024-01-01",
      days: 366,
      services: ["s3", "ec2"],
    });
    const { comparison, reading } = await compared(write(samples), samples);
    expect(reading.badRows).toEqual([]);
    expect(comparison.differing).toEqual([]);
    expect(comparison.nearlyEqual).toEqual([]);
    expect(comparison.yours).toBe(comparison.ours);
    if (reading.shape === "rows") {
      expect(comparison.yourCount).toBe(900);
      expect(reading.periodSums).toEqual([
        samples
          .filter(({ service, micros }) => service === "s3" && micros < at("2024-03-15T06:00:00Z"))
          .reduce((sum, { nanos }) => sum + nanos, 0n),
      ]);
    }
  });

  it.each([4, 5, 6, 7, 8])(
    "shows the one charge that was changed, and by how much (seed %i)",
    async (seed) => {
      const random = randomFrom(seed);
      const samples = charges(random, { count: 900, from: "2024-01-01", days: 366, services: ["s3", "ec2"] });
      const place = Math.floor(random() * samples.length);
      const change = BigInt(Math.floor(random() * 1000) + 1) * 10_000_000n;
      const altered = samples.map((each, index) =>
        index === place ? { ...each, nanos: each.nanos + change } : each,
      );
      const { comparison, reading } = await compared(write(altered), samples);
      expect(comparison.differing).toHaveLength(1);
      const [pair] = comparison.differing;
      const changed = samples[place];
      expect(pair?.service).toBe(changed?.service);
      expect(pair?.start).toBe(unitOf(changed?.micros ?? 0, reading.shape).start);
      expect((pair?.yours ?? 0n) - (pair?.ours ?? 0n)).toBe(change);
    },
  );
});

async function compared(content: string | Uint8Array<ArrayBuffer>, samples: readonly Sample[]) {
  const { outcome } = await readFile(new Blob([content]), "mine.csv", QUESTION, {}, () => undefined);
  if (outcome.kind !== "read") throw new Error(`The file was not read: ${JSON.stringify(outcome)}`);
  const { reading } = outcome;
  return { reading, comparison: compare(dailyCells(samples), reading.cells, reading.shape, SPAN) };
}

function cellsBy(samples: readonly Sample[], shape: "days" | "months"): readonly Sample[] {
  const sums = new Map<string, Sample>();
  for (const { micros, nanos, service } of samples) {
    const { start } = unitOf(micros, shape);
    const key = `${start} ${service}`;
    sums.set(key, { micros: start, service, nanos: (sums.get(key)?.nanos ?? 0n) + nanos });
  }
  return [...sums.values()];
}
