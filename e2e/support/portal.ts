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
  /** Ends its processes, and leaves its database for them to come back to. */
  halt(): Promise<void>;
  /** Starts them again, at the same addresses. */
  resume(): Promise<void>;
  /** Ends it, with its database. */
  stop(): Promise<void>;
}

/**
 * Starts everything behind `make up` on free ports, with a database of its own, and waits until it is ready.
 *
 * @param embedOrigins the origins whose pages may ask it
 */
export async function startPortal(dataDir = SAMPLE, embedOrigins = ""): Promise<Portal> {
  const stateDir = await mkdtemp(join(tmpdir(), "portal-"));
  const settings = { DATA_DIR: dataDir, STATE_DIR: stateDir, EMBED_ORIGINS: embedOrigins };
  const remove = () => rm(stateDir, { recursive: true, force: true });
  try {
    let processes = await run({ ...settings, PORTAL_PORT: "0", GRPC_PORT: "0" });
    const { url, grpcTarget } = processes;
    const [portalPort, grpcPort] = [url, `http://${grpcTarget}`].map((address) => new URL(address).port);
    return {
      url,
      grpcTarget,
      halt: () => processes.end(),
      resume: async () => {
        processes = await run({ ...settings, PORTAL_PORT: portalPort, GRPC_PORT: grpcPort });
      },
      stop: async () => {
        await processes.end();
        await remove();
      },
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

interface Processes extends Pick<Portal, "url" | "grpcTarget"> {
  end(): Promise<void>;
}

async function run(settings: NodeJS.ProcessEnv): Promise<Processes> {
  const { DATABASE_URL: _, ...environment } = process.env;
  const child = spawn(PYTHON, ["-m", "services.portal"], {
    cwd: ROOT,
    env: { ...environment, ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const end = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGTERM");
    await once(child, "exit");
  };
  try {
    return { ...(await addresses(child)), end };
  } catch (error) {
    await end();
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
