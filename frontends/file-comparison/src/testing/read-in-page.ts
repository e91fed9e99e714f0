import { readFile } from "../reading/read-file";
import type { OpenReading } from "../worker/open-reading";

/** Reads a file where the test runs: the same work without a worker. */
export const readInPage: OpenReading = ({ content, name, choices }, question, onProgress) => {
  const read = readFile(content, name, question, choices, onProgress);
  return {
    outcome: read.then(({ outcome }) => outcome),
    rows: async (service, span) => (await read).rows(service, span),
    close: () => undefined,
  };
};
