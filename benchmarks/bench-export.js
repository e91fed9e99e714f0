/**
 * Exports the million rows behind a company from its page in Chromium, and watches the memory of the page.
 *
 *     node benchmarks/bench-export.js [--rows 1000000]
 *
 * Prints the time, the size of the file and the largest heap of the page's script beside what it had before. Exits
 * with 1 if the file is not exactly the rows that were loaded, or the heap grew by more than HEAP_LIMIT.
 */
import { execFileSync, spawn } from "node:child_process";
import { createReadStream } from "node:fs";
import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";

/** Megabytes, with what is not collected yet; a file of a million rows has about 84, so it would not fit. */
const HEAP_LIMIT = 60;
const PYTHON = ".venv/bin/python";
const { values } = parseArgs({ options: { rows: { type: "string", default: "1000000" } } });

const COMMITMENTS = {
  commitments: [
    {
      id: 1,
      name: "Everything",
      company: "company-00",
      service: "service-00",
      checkins: [{ start: "2022-01-01 00:00:00", end: "2025-01-01 00:00:00", amount: 1_000_000 }],
    },
  ],
};

/** @param {string} folder @returns {Promise<{ url: string, stop: () => Promise<unknown> }>} */
async function startPortal(folder) {
  const portal = spawn(PYTHON, ["-m", "services.portal"], {
    env: {
      ...process.env,
      PORTAL_PORT: "0",
      GRPC_PORT: "0",
      DATA_DIR: folder,
      STATE_DIR: join(folder, "state"),
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise((resolve) => portal.once("exit", resolve));
  for await (const line of createInterface(portal.stdout)) {
    const url = /^Portal ready at (\S+)$/.exec(line)?.[1];
    if (!url) continue;
    portal.stdout.resume();
    const stop = () => {
      portal.kill("SIGTERM");
      return ended;
    };
    return { url: `${url}/companies/company-00`, stop };
  }
  throw new Error("The portal did not start; its words stand above.");
}

/** @param {string} url @returns {Promise<{ file: string, seconds: number, before: number, most: number }>} megabytes */
async function exportRows(url, file = join(folder, "export.csv")) {
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium" });
  try {
    const page = await browser.newPage();
    await page.goto(url);
    await page.getByRole("button", { name: "Export" }).click();
    const devtools = await page.context().newCDPSession(page);
    const heap = async () => (await devtools.send("Runtime.getHeapUsage")).usedSize / 1e6;
    const before = await heap();
    let most = before;
    const watch = setInterval(async () => {
      most = Math.max(most, await heap().catch(() => 0));
    }, 100);
    const start = performance.now();
    const download = page.waitForEvent("download", { timeout: 600_000 });
    await page.getByRole("menuitem", { name: /rows/i }).click();
    await (await download).saveAs(file);
    clearInterval(watch);
    return { file, seconds: (performance.now() - start) / 1000, before, most };
  } finally {
    await browser.close();
  }
}

/** @param {string} file @returns {Promise<{ rows: number, distinct: number }>} distinct lines of the billing file */
async function countRows(file) {
  const lines = new Set();
  let rows = -1;
  for await (const line of createInterface(createReadStream(file))) {
    rows += 1;
    if (rows > 0) lines.add(line.slice(line.lastIndexOf(",") + 1));
  }
  return { rows, distinct: lines.size };
}

const folder = await mkdtemp(join(tmpdir(), "bench-export-"));
try {
  const billing = join(folder, "aws_billing_data.csv");
  execFileSync(PYTHON, ["benchmarks/make_billing.py", values.rows, billing, "--companies", "1"]);
  await writeFile(join(folder, "spend_commitments.json"), JSON.stringify(COMMITMENTS));
  const portal = await startPortal(folder);
  const { file, seconds, before, most } = await exportRows(portal.url).finally(portal.stop);
  const { rows, distinct } = await countRows(file);
  const megabytes = (await stat(file)).size / 1e6;
  console.log(`${rows} rows, ${distinct} distinct, ${megabytes.toFixed(0)} MB in ${seconds.toFixed(1)} s`);
  console.log(`heap ${before.toFixed(1)} MB before, ${most.toFixed(1)} MB at most`);
  const isComplete = rows === Number(values.rows) && distinct === rows;
  process.exitCode = isComplete && most - before <= HEAP_LIMIT ? 0 : 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
