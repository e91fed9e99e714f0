import type { Page } from "playwright-core";

/** The file of a microfrontend, and not those of its later parts. */
export function moduleOf(name: string): RegExp {
  return new RegExp(`/assets/${name}-[^./]+\\.js$`);
}

/** Every call of an RPC, in whichever form. */
export function callsOf(rpc: string): RegExp {
  return new RegExp(`/${rpc.replaceAll(".", "\\.")}(\\?|$)`);
}

/** Has an RPC answer with an error, until the returned function is called. */
export async function failing(
  page: Page,
  rpc: string,
  answer: { readonly status: number; readonly code: string; readonly requestId: string },
): Promise<() => Promise<void>> {
  const calls = callsOf(rpc);
  await page.route(calls, (route) =>
    route.fulfill({
      status: answer.status,
      headers: { "content-type": "application/json", "x-request-id": answer.requestId },
      body: JSON.stringify({ code: answer.code, message: "SELECT failed at 10.1.2.3" }),
    }),
  );
  return () => page.unroute(calls);
}

/** Keeps an RPC from answering, until the returned function is called. */
export async function holding(page: Page, rpc: string): Promise<() => void> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(callsOf(rpc), async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

/** @returns how much the page has moved under the reader since it was opened: the sum of its layout shifts. */
export function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let total = 0;
        const observer = new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            total += (entry as PerformanceEntry & { value: number }).value;
        });
        observer.observe({ type: "layout-shift", buffered: true });
        requestAnimationFrame(() => setTimeout(() => resolve(total)));
      }),
  );
}
