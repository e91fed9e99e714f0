/**
 * Runs the task when the first screen is up and the browser is idle: for what that screen did without. The screen is
 * up when all its parts are: the first of them is the header, which waits for nothing.
 */
export function whenSettled(task: () => unknown): void {
  addEventListener("single-spa:routing-event", () => whenIdle(task), { once: true });
}

/**
 * Runs the task when the browser is idle.
 *
 * @returns a function that calls it off
 */
export function whenIdle(task: () => unknown): () => void {
  if ("requestIdleCallback" in globalThis) {
    const handle = requestIdleCallback(() => task());
    return () => cancelIdleCallback(handle);
  }
  const timer = setTimeout(task, 200);
  return () => clearTimeout(timer);
}
