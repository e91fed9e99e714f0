/** Runs the task when the first screen is up and the browser is idle: for what that screen did without. */
export function whenSettled(task: () => unknown): void {
  addEventListener("single-spa:first-mount", () => whenIdle(task), { once: true });
}

function whenIdle(task: () => unknown): void {
  if ("requestIdleCallback" in globalThis) requestIdleCallback(() => task());
  else setTimeout(task, 200);
}
