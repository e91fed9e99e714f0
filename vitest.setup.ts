import { afterAll, afterEach } from "vitest";

// Testing Library cleans up by itself only where test functions are globals.
if (typeof document !== "undefined") {
  const { cleanup, configure } = await import("@testing-library/react");
  afterEach(cleanup);
  // Browsers have it, and so has Node.
  globalThis.BroadcastChannel ??= (await import("node:worker_threads"))
    .BroadcastChannel as unknown as typeof BroadcastChannel;
  // The next file may get the same page.
  afterAll(() => {
    Reflect.deleteProperty(document.documentElement, "clientWidth");
    localStorage.clear();
    sessionStorage.clear();
  });
  // Parts of a page come after it; a machine that runs much at once needs longer for them than the usual second.
  configure({ asyncUtilTimeout: 10_000 });
}
