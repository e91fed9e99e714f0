import { createConnectTransport } from "@connectrpc/connect-web";

/** After this long without an answer a read has failed, in milliseconds. */
const READ_TIMEOUT_MS = 15_000;

/** The wire: Connect over the portal's own origin, binary, reads as cacheable GETs. */
export const transport = createConnectTransport({
  baseUrl: "/",
  useBinaryFormat: true,
  useHttpGet: true,
  defaultTimeoutMs: READ_TIMEOUT_MS,
});
