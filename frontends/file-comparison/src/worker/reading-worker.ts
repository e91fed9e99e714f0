import type { Progress } from "../reading/outcome";
import { type ReadFile, readFile } from "../reading/read-file";
import type { Reply, Request } from "./messages";

// Beside the page, so that it stays alive however long the file is.

const say = (reply: Reply) => postMessage(reply);
let read: ReadFile | undefined;

addEventListener("message", ({ data }: MessageEvent<Request>) => {
  if (data.kind === "rows")
    say({ kind: "rows", id: data.id, rows: read?.rows(data.service, data.span) ?? [] });
  else void open(data);
});

async function open({ file, question }: Extract<Request, { kind: "read" }>): Promise<void> {
  try {
    const { content, name, choices } = file;
    const onProgress = (progress: Progress) => say({ kind: "progress", progress });
    read = await readFile(content, name, question, choices, onProgress);
    say({ kind: "outcome", outcome: read.outcome });
  } catch (error) {
    say({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
  }
}
