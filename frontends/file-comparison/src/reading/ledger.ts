import type { Shape } from "./format";
import { MICROS_PER_DAY } from "./moments";
import type { Charge } from "./row-reader";

/** A stretch of time, half-open, in microseconds since 1970 in UTC. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The sum of one service over a day or a month. */
export interface Cell extends Span {
  /** The code of the service; empty if the file does not say. */
  readonly service: string;
  readonly nanos: bigint;
  readonly count: number;
}

/** A row of the file, as it stands in a day that is looked at. */
export interface FileRow {
  readonly line: number;
  readonly micros: number;
  readonly nanos: bigint;
  readonly service: string;
}

/** Holds the rows of a file that are about the subject, by service and day. */
export class Ledger {
  readonly #rows = new Map<string, FileRow[]>();
  #count = 0;
  #allMonths = true;
  #allDays = true;
  #allMidnights = true;
  #hasUnzonedTimes = false;

  get count(): number {
    return this.#count;
  }

  /** Whether rows say when on a day they were. */
  get hasTimes(): boolean {
    return !this.#allDays;
  }

  /** Whether a zone has to be assumed for some. */
  get hasUnzonedTimes(): boolean {
    return this.#hasUnzonedTimes;
  }

  add({ line, micros, precision, isZoned, nanos, service }: Charge): void {
    const day = Math.floor(micros / MICROS_PER_DAY);
    const key = `${day} ${service}`;
    const row = { line, micros, nanos, service };
    const rows = this.#rows.get(key);
    if (rows) rows.push(row);
    else this.#rows.set(key, [row]);
    this.#count += 1;
    if (precision !== "month") this.#allMonths = false;
    if (precision === "instant") this.#allDays = false;
    if (precision === "instant" && !isZoned) this.#hasUnzonedTimes = true;
    if (micros % MICROS_PER_DAY !== 0) this.#allMidnights = false;
  }

  /** What a row stands for: a summary has at most one for each service and day, or month, and no times. */
  shape(): Shape {
    if (this.#allMonths) return "months";
    if (!this.#allMidnights || this.#count > this.#rows.size) return "rows";
    const days = [...this.#rows.keys()].map((key) => Number(key.slice(0, key.indexOf(" "))));
    const isFirst = (day: number) => new Date(day * DAY_MS).getUTCDate() === 1;
    return new Set(days).size > 1 && days.every(isFirst) ? "months" : "days";
  }

  /** From the first to the last row; undefined without any. */
  extent(): Span | undefined {
    let extent: { start: number; end: number } | undefined;
    for (const { micros } of this.#all()) {
      extent ??= { start: micros, end: micros };
      if (micros < extent.start) extent.start = micros;
      if (micros > extent.end) extent.end = micros;
    }
    return extent;
  }

  /** The sums by day or month, of which each is inside the span, outside it, or cut by its edge. */
  summary(shape: Shape, span: Span): LedgerSummary {
    const cells = new Map<string, { -readonly [K in keyof Cell]: Cell[K] }>();
    const left = { before: 0, after: 0, cut: 0 };
    for (const row of this.#all()) {
      const unit = unitOf(row.micros, shape);
      // A row counts by its own moment, a sum only as a whole.
      const extent = shape === "rows" ? { start: row.micros, end: row.micros + 1 } : unit;
      if (extent.end <= span.start) left.before += 1;
      else if (extent.start >= span.end) left.after += 1;
      else if (extent.start < span.start || extent.end > span.end) left.cut += 1;
      else {
        const key = `${unit.start} ${row.service}`;
        const cell = cells.get(key);
        if (!cell) cells.set(key, { ...unit, service: row.service, nanos: row.nanos, count: 1 });
        else {
          cell.nanos += row.nanos;
          cell.count += 1;
        }
      }
    }
    return { cells: [...cells.values()], ...left };
  }

  /** The sum of a service over a span, to the row. */
  sum(service: string, span: Span): bigint {
    let nanos = 0n;
    for (const row of this.rows(service, span)) nanos += row.nanos;
    return nanos;
  }

  /** The rows of a service in a span, in order of time, then of line. */
  rows(service: string, { start, end }: Span): readonly FileRow[] {
    const found: FileRow[] = [];
    for (let day = Math.floor(start / MICROS_PER_DAY); day * MICROS_PER_DAY < end; day += 1) {
      const rows = this.#rows.get(`${day} ${service}`) ?? [];
      for (const row of rows) if (row.micros >= start && row.micros < end) found.push(row);
    }
    return found.sort((a, b) => a.micros - b.micros || a.line - b.line);
  }

  *#all(): Generator<FileRow> {
    for (const rows of this.#rows.values()) yield* rows;
  }
}

export interface LedgerSummary {
  readonly cells: readonly Cell[];
  /** The rows that end before the span, start after it, or are cut by its edge. */
  readonly before: number;
  readonly after: number;
  readonly cut: number;
}

const DAY_MS = MICROS_PER_DAY / 1000;

/** The day, or of monthly sums the month, that a moment is in. */
export function unitOf(micros: number, shape: Shape): Span {
  if (shape !== "months") {
    const start = Math.floor(micros / MICROS_PER_DAY) * MICROS_PER_DAY;
    return { start, end: start + MICROS_PER_DAY };
  }
  const date = new Date(Math.floor(micros / 1000));
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  return { start: Date.UTC(year, month, 1) * 1000, end: Date.UTC(year, month + 1, 1) * 1000 };
}
