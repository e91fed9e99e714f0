import type { Subject } from "./columns";
import type { OtherKind } from "./encoding";
import type { Doubt, Format, Layout, Shape } from "./format";
import type { Cell, Span } from "./ledger";
import type { RowFault } from "./row-reader";

/** What a file is read for. */
export interface Question {
  readonly subject: Subject;
  readonly span: Span;
  /** Periods whose sums are wanted to the row, by the code of their service. */
  readonly periods: readonly (Span & { readonly service: string })[];
}

export interface Progress {
  readonly bytes: number;
  readonly totalBytes: number;
  readonly rows: number;
}

/** A row that no sum has. */
export interface BadRow {
  readonly line: number;
  readonly fault: RowFault;
  /** The text at fault, if there is one. */
  readonly text: string;
}

/** Rows that are left out because they are about something else, with some of the names. */
export interface Others {
  readonly count: number;
  readonly names: readonly string[];
}

/** What is left out of the comparison, and why. */
export interface LeftOut {
  readonly otherCompanies: Others;
  readonly otherServices: Others;
  readonly before: number;
  readonly after: number;
  readonly cut: number;
}

/** A file that was understood. */
export interface FileReading {
  readonly layout: Layout;
  readonly format: Format;
  readonly shape: Shape;
  readonly hasTimes: boolean;
  readonly hasUnzonedTimes: boolean;
  /** The rows that the sums have. */
  readonly rowCount: number;
  readonly cells: readonly Cell[];
  /** The sum of each period asked for; undefined where the file has sums of its own. */
  readonly periodSums: readonly bigint[] | undefined;
  readonly leftOut: LeftOut;
  readonly badCount: number;
  /** The first of them. */
  readonly badRows: readonly BadRow[];
}

/** Why a file cannot be compared. */
export type WrongFile =
  | { readonly kind: "empty" }
  | { readonly kind: "not-text"; readonly what: OtherKind }
  | { readonly kind: "open-quote"; readonly line: number }
  | { readonly kind: "no-columns"; readonly layout: Layout; readonly missing: readonly ("time" | "amount")[] }
  | { readonly kind: "only-header"; readonly layout: Layout }
  | {
      readonly kind: "all-bad";
      readonly layout: Layout;
      readonly badRows: readonly BadRow[];
      readonly badCount: number;
    }
  | { readonly kind: "other-companies" | "other-services"; readonly layout: Layout; readonly others: Others }
  | { readonly kind: "outside"; readonly layout: Layout; readonly extent: Span; readonly rows: number };

export type Outcome =
  | { readonly kind: "read"; readonly reading: FileReading }
  | { readonly kind: "wrong"; readonly wrong: WrongFile }
  | { readonly kind: "doubt"; readonly layout: Layout; readonly doubts: readonly Doubt[] };
