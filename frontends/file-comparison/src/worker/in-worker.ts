import type { FileRow } from "../reading/ledger";
import type { Outcome } from "../reading/outcome";
import type { Reply, Request } from "./messages";
import type { OpenReading } from "./open-reading";
import workerAddress from "./reading-worker?worker&url";

/** Reads a file in a worker of its own, so that the page stays free; closing ends the worker. */
export const readInWorker: OpenReading = (file, question, onProgress) => {
  const worker = new Worker(trusted(workerAddress), { type: "module", name: "file-reader" });
  const ask = (request: Request) => worker.postMessage(request);
  const waiting = new Map<number, (rows: readonly FileRow[]) => void>();
  const outcome = new Promise<Outcome>((resolve, reject) => {
    worker.addEventListener("message", ({ data }: MessageEvent<Reply>) => {
      if (data.kind === "progress") onProgress(data.progress);
      else if (data.kind === "outcome") resolve(data.outcome);
      else if (data.kind === "failed") reject(new Error(data.message));
      else {
        waiting.get(data.id)?.(data.rows);
        waiting.delete(data.id);
      }
    });
    worker.addEventListener("error", () => reject(new Error("The reader of files could not be started.")));
  });
  ask({ kind: "read", file, question });
  let lastId = 0;
  return {
    outcome,
    rows: (service, span) =>
      new Promise((resolve) => {
        lastId += 1;
        waiting.set(lastId, resolve);
        ask({ kind: "rows", id: lastId, service, span });
      }),
    close: () => worker.terminate(),
  };
};

/** The page's policy wants the address of a script to be vouched for; this is the only one there is. */
function trusted(address: string): string {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy("file-comparison", { createScriptURL: () => address });
  return policy?.createScriptURL(address) ?? address;
}

let policy: ScriptUrlPolicy | undefined;

interface ScriptUrlPolicy {
  /** What it returns can be handed to a worker in place of text. */
  readonly createScriptURL: (address: string) => string;
}

interface TrustedTypes {
  readonly createPolicy: (name: string, rules: ScriptUrlPolicy) => ScriptUrlPolicy;
}
