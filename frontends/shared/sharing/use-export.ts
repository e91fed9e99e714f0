import { announce, problemOf } from "@portal/platform";
import { type Timestamp, useTransport } from "@portal/rpc";
import { useEffect, useEffectEvent, useState } from "react";
import { csvText } from "./csv";
import type { Export } from "./exports";
import { fileName } from "./file-name";
import { DataChangedError, exportLineItems, type Totals } from "./line-items/export-line-items";
import { saveFile } from "./save-file";
import { texts } from "./texts";

/** How far an export is; rows that are undefined are not counted. */
export type ExportState =
  | { readonly kind: "running"; readonly rows: number | undefined; readonly allRows: number | undefined }
  | { readonly kind: "saved"; readonly file: string; readonly proof: Totals | undefined }
  | {
      readonly kind: "failed";
      readonly title: string;
      readonly message: string;
      readonly requestId?: string;
    };

/** The moments of the figures in a file. */
export interface Moments {
  readonly asOf: Timestamp | undefined;
  readonly dataThrough: Timestamp | undefined;
}

interface Content {
  readonly parts: readonly BlobPart[];
  readonly proof: Totals | undefined;
}

const STARTED: ExportState = { kind: "running", rows: undefined, allRows: undefined };

/** Makes and saves the file once it is shown, and again on retry; taken from the screen, it stops. */
export function useExport(asked: Export, moments: Moments): { state: ExportState; retry: () => void } {
  const transport = useTransport();
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<ExportState>(STARTED);

  const content = async (signal: AbortSignal): Promise<Content> => {
    if (asked.kind === "table") return { parts: [csvText(await asked.table())], proof: undefined };
    const { companyId, serviceCode = "", period } = asked;
    const onProgress = (rows: number, allRows: number) => setState({ kind: "running", rows, allRows });
    const { parts, ...proof } = await exportLineItems(
      { companyId, serviceCode, period },
      { transport, signal, onProgress },
    );
    return { parts, proof };
  };
  const run = useEffectEvent(async (signal: AbortSignal) => {
    try {
      const { parts, proof } = await content(signal);
      if (signal.aborted) return;
      const file = fileName(asked.name, moments.asOf, moments.dataThrough);
      saveFile(file, parts);
      setState({ kind: "saved", file, proof });
      announce(texts.export.saved(file));
    } catch (error) {
      if (signal.aborted) return;
      const failure = failureOf(error);
      setState({ kind: "failed", ...failure });
      announce(failure.title);
    }
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is why it runs again
  useEffect(() => {
    const controller = new AbortController();
    void run(controller.signal);
    return () => controller.abort();
  }, [attempt]);

  const retry = () => {
    setState(STARTED);
    setAttempt(attempt + 1);
  };
  return { state, retry };
}

function failureOf(error: unknown) {
  if (error instanceof DataChangedError) return texts.export.dataChanged;
  const { kind, title, message, requestId } = problemOf(error);
  const words = kind === "unavailable" ? texts.export.unavailable : { title, message };
  return requestId === undefined ? words : { ...words, requestId };
}
