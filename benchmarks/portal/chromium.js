/**
 * Speaks to Chromium over a pipe. Libraries for this switch on its debugger, with which code runs up to 50 ms slower
 * until the first row: that is no reader's case.
 */
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const FLAGS = [
  "--headless=new",
  "--remote-debugging-pipe",
  "--no-sandbox",
  "--no-first-run",
  "--disable-gpu",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * @typedef {object} Chromium
 * @property {(method: string, params?: object, sessionId?: string) => Promise<any>} send
 * @property {(listener: (event: { method: string, params: any, sessionId?: string }) => void) => void} listen
 * @property {() => Promise<void>} close
 */

/** @returns {Promise<Chromium>} */
export async function openChromium() {
  const profile = await mkdtemp(join(tmpdir(), "bench-chromium-"));
  const child = spawn("chromium", [...FLAGS, `--user-data-dir=${profile}`, "about:blank"], {
    stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const [, , , input, output] = child.stdio;
  /** @type {Map<number, { resolve: (result: unknown) => void, reject: (error: Error) => void }>} */
  const waiting = new Map();
  /** @type {((event: any) => void)[]} */
  const listeners = [];
  let last = 0;
  let rest = "";
  /** @type {import("node:stream").Readable} */ (output).setEncoding("utf8").on("data", (text) => {
    const messages = (rest + text).split("\0");
    rest = messages.pop() ?? "";
    for (const message of messages.map((each) => JSON.parse(each))) {
      const caller = waiting.get(message.id);
      waiting.delete(message.id);
      if (!caller) for (const listener of listeners) listener(message);
      else if (message.error) caller.reject(new Error(message.error.message));
      else caller.resolve(message.result);
    }
  });
  return {
    send: (method, params = {}, sessionId = undefined) => {
      last += 1;
      const id = last;
      /** @type {import("node:stream").Writable} */ (input).write(
        `${JSON.stringify({ id, method, params, sessionId })}\0`,
      );
      return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
    },
    listen: (listener) => listeners.push(listener),
    close: async () => {
      child.kill("SIGTERM");
      await ended;
      await rm(profile, { recursive: true, force: true });
    },
  };
}
