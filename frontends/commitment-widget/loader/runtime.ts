import type { Runtime } from "../runtime-contract";
import { failure } from "./skeleton";

/** The file name of the runtime that this loader was built with. */
declare const RUNTIME: string;

/** The address that the page loads the widget from. */
const LOADER = import.meta.url;

export const ORIGIN = new URL(LOADER).origin;

/** All widgets of a page share one. */
let loading: Promise<Runtime> | undefined;

/**
 * Loads the runtime; while it cannot be had, the container says so and offers to try again.
 *
 * @returns when it is there, however long that takes
 */
export async function runtime(container: Element): Promise<Runtime> {
  for (;;) {
    loading ??= load(RUNTIME).catch(loadCurrent);
    const attempt = loading;
    try {
      return await attempt;
    } catch {
      if (loading === attempt) loading = undefined;
      await wanted(container);
    }
  }
}

function load(file: string): Promise<Runtime> {
  return import(/* @vite-ignore */ new URL(file, LOADER).href);
}

/** A browser may have kept this loader past a release, and its runtime is gone. */
async function loadCurrent(): Promise<Runtime> {
  const answer = await fetch(new URL("integrity.json", LOADER), { cache: "no-cache" });
  const files = Object.keys((await answer.json()) as Record<string, string>);
  // A name of its own: some browsers remember for good that a module failed.
  return load(`${files.find((file) => file.startsWith("runtime-"))}?${Date.now()}`);
}

/** Waits until the reader asks for it, or the network is back. */
function wanted(container: Element): Promise<void> {
  return new Promise((resolve) => {
    const again = () => {
      removeEventListener("online", again);
      resolve();
    };
    addEventListener("online", again);
    container.replaceChildren(failure(again));
  });
}
