import type { Format, Layout, Shape } from "./format";
import { Ledger } from "./ledger";
import type { BadRow, FileReading, Others, Outcome, Progress, Question, WrongFile } from "./outcome";
import { type FileRecord, RecordReader } from "./records";
import { type RowReading, rowReader } from "./row-reader";
import type { Sample } from "./sample";
import { textParts } from "./text-parts";

const BAD_ROWS_KEPT = 1_000;
const NAMES_KEPT = 10;

/** One pass through a file, with everything that it counts. */
export class Pass {
  readonly #layout: Layout;
  readonly #format: Format;
  readonly #question: Question;
  ledger = new Ledger();
  #badRows: BadRow[] = [];
  #badCount = 0;
  #companies = new OthersCount();
  #services = new OthersCount();

  constructor(layout: Layout, format: Format, question: Question) {
    this.#layout = layout;
    this.#format = format;
    this.#question = question;
  }

  /** @returns the line of a quote that was never closed, if there is one */
  async run(
    file: Blob,
    sample: Sample,
    onProgress: (progress: Progress) => void,
  ): Promise<number | undefined> {
    try {
      return await this.#readAs(file, sample, onProgress);
    } catch (error) {
      // The first bytes were plain; only later ones tell that the file is of an older encoding.
      if (!(error instanceof TypeError) || sample.encoding !== "utf-8") throw error;
      return this.#readAs(file, { ...sample, encoding: "windows-1252" }, onProgress);
    }
  }

  async #readAs(
    file: Blob,
    { encoding, delimiter }: Sample,
    onProgress: (progress: Progress) => void,
  ): Promise<number | undefined> {
    this.#startAnew();
    const read = rowReader(this.#format, this.#layout.columns.length, this.#question.subject);
    const reader = new RecordReader(delimiter);
    let rows = 0;
    let skipsHeader = this.#layout.hasHeader;
    const takeAll = (records: readonly FileRecord[]) => {
      for (const record of records) {
        if (skipsHeader) skipsHeader = false;
        else this.#take(record.line, read(record));
      }
      rows += records.length;
    };
    for await (const { text, bytes } of textParts(file, encoding)) {
      takeAll(reader.push(text));
      if (reader.openQuoteLine !== undefined) return reader.openQuoteLine;
      onProgress({ bytes, totalBytes: file.size, rows });
    }
    takeAll(reader.end());
    return reader.openQuoteLine;
  }

  #startAnew(): void {
    this.ledger = new Ledger();
    this.#badRows = [];
    this.#badCount = 0;
    this.#companies = new OthersCount();
    this.#services = new OthersCount();
  }

  #take(line: number, row: RowReading): void {
    if (row.kind === "charge") this.ledger.add(row.charge);
    else if (row.kind === "other-company") this.#companies.add(row.name);
    else if (row.kind === "other-service") this.#services.add(row.name);
    else {
      this.#badCount += 1;
      if (this.#badRows.length < BAD_ROWS_KEPT)
        this.#badRows.push({ line, fault: row.fault, text: row.text });
    }
  }

  outcome(chosenShape: Shape | undefined): Outcome {
    const layout = this.#layout;
    const { span, periods } = this.#question;
    const extent = this.ledger.extent();
    if (!extent) return { kind: "wrong", wrong: this.#nothingOfOurs() };
    const shape = chosenShape ?? this.ledger.shape();
    const { cells, ...outside } = this.ledger.summary(shape, span);
    if (cells.length === 0) {
      return { kind: "wrong", wrong: { kind: "outside", layout, extent, rows: this.ledger.count } };
    }
    const namesServices = this.#format.roles.includes("service");
    const reading: FileReading = {
      layout,
      format: this.#format,
      shape,
      hasTimes: this.ledger.hasTimes,
      hasUnzonedTimes: this.ledger.hasUnzonedTimes,
      rowCount: this.ledger.count - outside.before - outside.after - outside.cut,
      cells,
      periodSums:
        shape === "rows"
          ? periods.map(({ service, ...period }) => this.ledger.sum(namesServices ? service : "", period))
          : undefined,
      leftOut: { otherCompanies: this.#companies.result, otherServices: this.#services.result, ...outside },
      badCount: this.#badCount,
      badRows: this.#badRows,
    };
    return { kind: "read", reading };
  }

  #nothingOfOurs(): WrongFile {
    const layout = this.#layout;
    if (this.#badCount > 0) {
      return { kind: "all-bad", layout, badRows: this.#badRows, badCount: this.#badCount };
    }
    const services = this.#services.result;
    if (services.count > 0) return { kind: "other-services", layout, others: services };
    const companies = this.#companies.result;
    if (companies.count > 0) return { kind: "other-companies", layout, others: companies };
    return { kind: "only-header", layout };
  }
}

class OthersCount {
  #count = 0;
  readonly #names = new Set<string>();

  add(name: string): void {
    this.#count += 1;
    if (this.#names.size < NAMES_KEPT) this.#names.add(name);
  }

  get result(): Others {
    return { count: this.#count, names: [...this.#names] };
  }
}
