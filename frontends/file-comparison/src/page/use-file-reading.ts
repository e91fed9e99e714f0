import { useCallback, useEffect, useState } from "react";
import type { Choices } from "../reading/format";
import type { FileRow, Span } from "../reading/ledger";
import type { Outcome, Progress, Question } from "../reading/outcome";
import type { ChosenFile, OpenReading } from "../worker/open-reading";

/** A file that was read. */
export interface FinishedReading {
  readonly fileName: string;
  readonly outcome: Outcome;
  readonly rows: (service: string, span: Span) => Promise<readonly FileRow[]>;
}

/** How far the reading of a file is. */
export interface FileReadingState {
  readonly fileName: string | undefined;
  /** It is being read; what was found before stays until it is. */
  readonly progress: Progress | undefined;
  readonly isReading: boolean;
  readonly finished: FinishedReading | undefined;
  readonly hasFailed: boolean;
  /** Reads another file. */
  readonly choose: (content: Blob, name: string) => void;
  /** Reads the same file by what is now known of it. */
  readonly correct: (choices: Choices) => void;
  /** Stops, and forgets the file. */
  readonly forget: () => void;
}

const START = { progress: undefined, finished: undefined, hasFailed: false };

/**
 * Reads the file that was chosen, and again when what is asked of it changes.
 *
 * @param question the same object as long as it asks the same
 */
export function useFileReading(question: Question, openReading: OpenReading): FileReadingState {
  const [file, setFile] = useState<ChosenFile>();
  const [state, setState] = useState<Pick<FileReadingState, "progress" | "finished" | "hasFailed">>(START);
  const [isReading, setReading] = useState(false);

  useEffect(() => {
    if (!file) return;
    let isCurrent = true;
    setReading(true);
    const opened = openReading(file, question, (progress) => {
      if (isCurrent) setState((before) => ({ ...before, progress }));
    });
    const finish = (finished: FinishedReading | undefined) => {
      if (!isCurrent) return;
      setState({ progress: undefined, finished, hasFailed: finished === undefined });
      setReading(false);
    };
    opened.outcome.then(
      (outcome) => finish({ fileName: file.name, outcome, rows: opened.rows }),
      () => finish(undefined),
    );
    return () => {
      isCurrent = false;
      opened.close();
    };
  }, [file, question, openReading]);

  const choose = useCallback((content: Blob, name: string) => {
    setState(START);
    setFile({ content, name, choices: {} });
  }, []);
  const correct = useCallback((choices: Choices) => {
    setFile((before) => before && { ...before, choices: { ...before.choices, ...choices } });
  }, []);
  const forget = useCallback(() => {
    setState(START);
    setReading(false);
    setFile(undefined);
  }, []);
  return { fileName: file?.name, isReading, ...state, choose, correct, forget };
}
