/**
 * The reference: the same figures without microfrontends, components or a library. One document, one script of a few
 * lines, one read; what it costs is what the line and the browser cost.
 */
import { createServer } from "node:http";
import { gzipSync } from "node:zlib";

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Plain</title>
<h1>Commitments</h1><table><thead><tr><th>Commitment<th>Met<th>Missed<th>Owed</thead><tbody></tbody></table>
<script src="/page.js" defer></script></html>`;

const SCRIPT = `
const { commitments } = await (await fetch("/figures.json")).json();
document.querySelector("tbody").append(...commitments.map((each) => {
  const row = document.createElement("tr");
  for (const text of [each.displayName, each.metCount, each.missedCount, each.owed?.units ?? 0]) row.append(Object.assign(document.createElement("td"), { textContent: text }));
  return row;
}));`;

/**
 * @param {string} portal the origin of the portal, whose figures it shows
 * @param {string} companyId
 * @returns {Promise<{ url: string, stop: () => void }>}
 */
export async function startPlainPage(portal, companyId) {
  const response = await fetch(`${portal}/commitment.v1.CommitmentService/ListCommitments`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ companyId }),
  });
  if (!response.ok) throw new Error(`The portal answered ${response.status} for ${companyId}.`);
  /** @type {Record<string, [string, string]>} */
  const files = {
    "/": ["text/html", PAGE],
    "/page.js": ["text/javascript", `(async () => {${SCRIPT}})()`],
    "/figures.json": ["application/json", await response.text()],
  };
  const server = createServer(({ url }, reply) => {
    const [type, text] = files[url ?? ""] ?? ["text/plain", ""];
    reply.writeHead(text ? 200 : 404, { "content-type": type, "content-encoding": "gzip" });
    reply.end(gzipSync(text));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The reference page has no port.");
  return {
    url: `http://127.0.0.1:${address.port}/`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
