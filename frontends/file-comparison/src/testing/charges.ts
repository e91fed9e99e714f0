import type { Cell } from "../reading/ledger";
import { unitOf } from "../reading/ledger";

/** A charge as both sides know it. */
export interface Sample {
  readonly micros: number;
  readonly nanos: bigint;
  readonly service: string;
}

/** Numbers from 0 up to below 1 that are the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const HOUR = 3_600e6;

/** Charges at whole hours from a day on, in order of time. */
export function charges(
  random: () => number,
  {
    count,
    from,
    days,
    services = ["s3"],
  }: { count: number; from: string; days: number; services?: readonly string[] },
): readonly Sample[] {
  const start = at(from);
  return Array.from({ length: count }, () => ({
    micros: start + Math.floor(random() * days * 24) * HOUR,
    nanos: amount(random),
    service: services[Math.floor(random() * services.length)] ?? "s3",
  })).sort((a, b) => a.micros - b.micros);
}

/** Cents mostly, now and then finer, now and then a refund. */
function amount(random: () => number): bigint {
  const cents = BigInt(Math.floor(random() * 5_000)) * 10_000_000n;
  const finer = random() < 0.1 ? BigInt(Math.floor(random() * 1e7)) : 0n;
  return random() < 0.05 ? -cents : cents + finer;
}

/** The sums by service and day, as the services give them. */
export function dailyCells(samples: readonly Sample[]): readonly Cell[] {
  const cells = new Map<string, { -readonly [K in keyof Cell]: Cell[K] }>();
  for (const { micros, nanos, service } of samples) {
    const unit = unitOf(micros, "days");
    const key = `${unit.start} ${service}`;
    const cell = cells.get(key) ?? { ...unit, service, nanos: 0n, count: 0 };
    cell.nanos += nanos;
    cell.count += 1;
    cells.set(key, cell);
  }
  return [...cells.values()];
}

/** The microseconds since 1970 of a day or an instant in UTC. */
export function at(text: string): number {
  return Date.parse(text) * 1000;
}

/** An exact amount as text, with the mark before its decimals. */
export function amountText(nanos: bigint, mark: "." | "," = "."): string {
  const digits = (nanos < 0n ? -nanos : nanos).toString().padStart(10, "0");
  const fraction = digits.slice(-9).replace(/0+$/, "").padEnd(2, "0");
  return `${nanos < 0n ? "-" : ""}${digits.slice(0, -9)}${mark}${fraction}`;
}
