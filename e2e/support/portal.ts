import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** The checkout, which is where the product is run from. */
export const ROOT = join(import.meta.dirname, "../..");
export const PYTHON = join(ROOT, ".venv/bin/python");
export const SAMPLE = join(ROOT, "data");

/** A portal that runs. */
export interface Portal {
  readonly url: string;
  /** Host and port of native gRPC. */
  readonly grpcTarget: string;
  stop(): Promise<void>;
}

/**
 * Starts everything behind `make up` on free ports, with a database of its own, and waits until it is ready.
 *
 * @param embedOrigins the origins whose pages may ask it
 * @param port of its pages, for one that takes the place of another; by default a free one
 */
export async function startPortal(dataDir = SAMPLE, embedOrigins = "", port = "0"): Promise<Portal> {
  const stateDir = await mkdtemp(join(tmpdir(), "portal-"));
  const { DATABASE_URL: _, ...environment } = process.env;
  const settings = {
    PORTAL_PORT: port,
    GRPC_PORT: "0",
    DATA_DIR: dataDir,
    STATE_DIR: stateDir,
    EMBED_ORIGINS: embedOrigins,
  };
  const child = spawn(PYTHON, ["-m", "services.portal"], {
    cwd: ROOT,
    env: { ...environment, ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill("SIGTERM");
      await once(child, "exit");
    }
    await rm(stateDir, { recursive: true, force: true });
  };
  try {
    return { ...(await addresses(child)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Reads what the portal prints until it says where it is; what it says to the end explains why it did not. */
async function addresses(child: ChildProcess): Promise<Pick<Portal, "url" | "grpcTarget">> {
  const said: string[] = [];
  child.stderr?.on("data", (data: Buffer) => said.push(data.toString()));
  let grpcTarget = "";
  if (!child.stdout) throw new Error("The portal has no output.");
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(`${line}\n`);
    grpcTarget = /^gRPC at (\S+)$/.exec(line)?.[1] ?? grpcTarget;
    const url = /^Portal ready at (\S+)$/.exec(line)?.[1];
    if (url) return { url, grpcTarget };
  }
  throw new Error(`The portal did not start:\n${said.join("")}`);
}
