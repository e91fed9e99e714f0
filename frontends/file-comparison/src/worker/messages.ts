import type { FileRow, Span } from "../reading/ledger";
import type { Outcome, Progress, Question } from "../reading/outcome";
import type { ChosenFile } from "./open-reading";

/** What the page asks of the worker. */
export type Request =
  | { readonly kind: "read"; readonly file: ChosenFile; readonly question: Question }
  | { readonly kind: "rows"; readonly id: number; readonly service: string; readonly span: Span };

/** What the worker says. */
export type Reply =
  | { readonly kind: "progress"; readonly progress: Progress }
  | { readonly kind: "outcome"; readonly outcome: Outcome }
  | { readonly kind: "rows"; readonly id: number; readonly rows: readonly FileRow[] }
  | { readonly kind: "failed"; readonly message: string };
