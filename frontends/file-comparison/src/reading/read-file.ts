import { otherKindOf } from "./encoding";
import { type Choices, guessFormat } from "./format";
import type { FileRow, Span } from "./ledger";
import type { Outcome, Progress, Question, WrongFile } from "./outcome";
import { Pass } from "./pass";
import { headOf, sampleOf } from "./sample";

/** An outcome, and a way to the rows behind it. */
export interface ReadFile {
  readonly outcome: Outcome;
  readonly rows: (service: string, span: Span) => readonly FileRow[];
}

/**
 * Reads a file of billing as sums by service and day or month.
 *
 * @param onProgress is told after each piece of the file
 * @throws {DOMException} where the file cannot be read any more
 */
export async function readFile(
  file: Blob,
  fileName: string,
  question: Question,
  choices: Choices,
  onProgress: (progress: Progress) => void,
): Promise<ReadFile> {
  const head = await headOf(file);
  const what = otherKindOf(head, fileName);
  if (what) return wrongFile({ kind: "not-text", what });
  const sample = await sampleOf(file, head);
  if (!sample) return wrongFile({ kind: "empty" });
  if (sample.openQuoteLine !== undefined)
    return wrongFile({ kind: "open-quote", line: sample.openQuoteLine });
  const { layout, format, doubts } = guessFormat(sample, question.subject, choices);
  if (layout.hasHeader && sample.others.length === 0) return wrongFile({ kind: "only-header", layout });
  if (!format) {
    const missing = (["time", "amount"] as const).filter((role) =>
      layout.columns.every((each) => each.role !== role),
    );
    return wrongFile({ kind: "no-columns", layout, missing });
  }
  if (doubts.length > 0) return { outcome: { kind: "doubt", layout, doubts }, rows: () => [] };
  const pass = new Pass(layout, format, question);
  const openQuoteLine = await pass.run(file, sample, onProgress);
  if (openQuoteLine !== undefined) return wrongFile({ kind: "open-quote", line: openQuoteLine });
  return { outcome: pass.outcome(choices.shape), rows: (service, span) => pass.ledger.rows(service, span) };
}

function wrongFile(wrong: WrongFile): ReadFile {
  return { outcome: { kind: "wrong", wrong }, rows: () => [] };
}
