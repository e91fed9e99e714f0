/**
 * Measures the first visit to a company's page in Chromium: bytes, requests, first paint, first table row.
 *
 *     node benchmarks/bench-portal.js [--runs 11]
 *
 * Cold cache, 10 Mbit/s and 40 ms. In the same run, a bare page of about the bytes of the portal's document shows
 * what the line alone costs. Prints medians; exits with 1 over 200 KB, 10 requests, 0.7 s to the row, or 0.02
 * layout shift. The devtools protocol's own cost is included.
 */
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";

const LIMITS = { kilobytes: 200, requests: 10, row: 700, shift: 0.02 };
const LINE = { offline: false, latency: 40, downloadThroughput: 1_250_000, uploadThroughput: 1_250_000 };
const { values } = parseArgs({ options: { runs: { type: "string", default: "11" } } });

/** Runs in the page from its first moment: notes the first row, and how far the layout shifted. */
const WATCH = `
  globalThis.measured = { shift: 0 };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) measured.shift += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
  const look = () => {
    if (!document.querySelector("tbody tr, [data-bare]")) return requestAnimationFrame(look);
    measured.row = performance.now();
    rowSeen("");
  };
  requestAnimationFrame(look);
`;

/** @returns {Promise<{ url: string, stop: () => Promise<void> }>} a portal of the sample, on free ports */
async function startPortal() {
  const state = await mkdtemp(join(tmpdir(), "bench-portal-"));
  const portal = spawn(".venv/bin/python", ["-m", "services.portal"], {
    env: { ...process.env, PORTAL_PORT: "0", GRPC_PORT: "0", STATE_DIR: state },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise((resolve) => portal.once("exit", resolve));
  for await (const line of createInterface(portal.stdout)) {
    const url = /^Portal ready at (\S+)$/.exec(line)?.[1];
    if (url) {
      portal.stdout.resume();
      const stop = async () => {
        portal.kill("SIGTERM");
        await ended;
        await rm(state, { recursive: true, force: true });
      };
      return { url: `${url}/companies/cyberdyne`, stop };
    }
  }
  throw new Error("The portal did not start; its words stand above.");
}

/** @returns {Promise<{ url: string, stop: () => Promise<void> }>} a page without a script, for comparison */
async function startBare() {
  const html = `<!doctype html><title>Bare</title><p data-bare>${"bytes ".repeat(1200)}</p>`;
  const server = createServer((_request, response) => {
    response.writeHead(200, { "content-type": "text/html" });
    response.end(html);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  const stop = async () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${address.port}/`, stop };
}

/**
 * @param {import("playwright-core").Browser} browser
 * @param {string} url
 * @returns {Promise<Record<"kilobytes" | "requests" | "paint" | "row" | "shift", number>>}
 */
async function visit(browser, url) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.setCacheDisabled", { cacheDisabled: true });
  await devtools.send("Network.emulateNetworkConditions", LINE);
  let bytes = 0;
  let requests = 0;
  devtools.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
    requests += 1;
  });
  /** @type {(result: { kilobytes: number, requests: number }) => void} */
  let seen = () => {};
  const row = new Promise((resolve) => {
    seen = resolve;
  });
  await page.exposeFunction("rowSeen", () => seen({ kilobytes: bytes / 1024, requests }));
  await page.addInitScript(WATCH);
  await page.goto(url, { waitUntil: "commit" });
  const loaded = await row;
  await page.waitForLoadState("networkidle");
  const measured = await page.evaluate(
    '({ ...measured, paint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0 })',
  );
  await context.close();
  return { ...loaded, ...measured };
}

/** @param {number[]} numbers */
const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;

const pages = { bare: await startBare(), portal: await startPortal() };
const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
});
/** @type {Record<keyof typeof pages, Awaited<ReturnType<typeof visit>>[]>} */
const visits = { bare: [], portal: [] };
for (let run = 0; run <= Number(values.runs); run++) {
  for (const name of /** @type {(keyof typeof pages)[]} */ (Object.keys(pages))) {
    const measured = await visit(browser, pages[name].url);
    if (run > 0) visits[name].push(measured); // the first one warms up
  }
}
await browser.close();
await Promise.all(Object.values(pages).map(({ stop }) => stop()));

/** @param {keyof typeof pages} name */
function summary(name) {
  const of = (/** @type {keyof Awaited<ReturnType<typeof visit>>} */ key) =>
    median(visits[name].map((measured) => measured[key]));
  return {
    kilobytes: of("kilobytes"),
    requests: of("requests"),
    paint: of("paint"),
    row: of("row"),
    shift: of("shift"),
  };
}
const bare = summary("bare");
const portal = summary("portal");
for (const [name, it] of Object.entries({ bare, portal })) {
  console.log(
    `${name.padEnd(7)} ${it.kilobytes.toFixed(1)} KB, ${it.requests} requests, first paint ${it.paint.toFixed(0)} ms, ` +
      `first row ${it.row.toFixed(0)} ms, layout shift ${it.shift.toFixed(4)}`,
  );
}
console.log(`first row, portal / bare: ${(portal.row / bare.row).toFixed(1)}`);
const over = /** @type {(keyof typeof LIMITS)[]} */ (Object.keys(LIMITS)).filter(
  (key) => portal[key] > LIMITS[key],
);
for (const key of over) console.error(`over the limit: ${key} ${portal[key]} > ${LIMITS[key]}`);
process.exitCode = over.length ? 1 : 0;
