import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

/**
 * Starts a portal on free ports, with a database of its own.
 *
 * @param {string} [dataDir] the sample if left out
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function startPortal(dataDir = "data") {
  const state = await mkdtemp(join(tmpdir(), "bench-portal-"));
  const { DATABASE_URL: _, ...environment } = process.env;
  const portal = spawn(".venv/bin/python", ["-m", "services.portal"], {
    env: { ...environment, PORTAL_PORT: "0", GRPC_PORT: "0", DATA_DIR: dataDir, STATE_DIR: state },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise((resolve) => portal.once("exit", resolve));
  const stop = async () => {
    portal.kill("SIGTERM");
    await ended;
    await rm(state, { recursive: true, force: true });
  };
  for await (const line of createInterface(portal.stdout)) {
    const url = /^Portal ready at (\S+)$/.exec(line)?.[1];
    if (!url) continue;
    portal.stdout.resume();
    return { url, stop };
  }
  await stop();
  throw new Error("The portal did not start; its words stand above.");
}
