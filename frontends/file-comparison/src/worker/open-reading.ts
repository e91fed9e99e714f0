import type { Choices } from "../reading/format";
import type { FileRow, Span } from "../reading/ledger";
import type { Outcome, Progress, Question } from "../reading/outcome";

/** A file as it was chosen, and what was said about it. */
export interface ChosenFile {
  readonly content: Blob;
  readonly name: string;
  readonly choices: Choices;
}

/** A file that is being read, or has been. */
export interface OpenedFile {
  readonly outcome: Promise<Outcome>;
  /** The rows of a service in a span, once there is an outcome. */
  readonly rows: (service: string, span: Span) => Promise<readonly FileRow[]>;
  /** Stops the reading and forgets the file. */
  readonly close: () => void;
}

/** Begins to read a file. */
export type OpenReading = (
  file: ChosenFile,
  question: Question,
  onProgress: (progress: Progress) => void,
) => OpenedFile;
