/** One first visit to a page: nothing cached, over the line of a phone's hotspot. */
import { setTimeout } from "node:timers/promises";

const LINE = { offline: false, latency: 40, downloadThroughput: 1_250_000, uploadThroughput: 1_250_000 };

/**
 * How long a new window is left alone, in ms. Its own parts are pages too, among them the list below the address bar:
 * loading them would take the processor from the page in it, which opens in a window that stands.
 */
const WINDOW_MS = 1_000;

/** Runs in the page from its first moment. The picture of a row is there a frame after its element. */
const WATCH = `
  globalThis.measured = new Promise((resolve) => {
    let shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shift += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
    new MutationObserver((records, observer) => {
      if (!document.querySelector("tbody tr")) return;
      observer.disconnect();
      const row = performance.now();
      const paint = () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0;
      setTimeout(() => resolve({ row, paint: paint(), shift }), 1000);
    }).observe(document, { childList: true, subtree: true });
  });
`;

/**
 * @typedef {object} VisitFigures
 * @property {number} kilobytes on the wire until the first row stands
 * @property {number} requests
 * @property {number} paint ms to the first contentful paint
 * @property {number} row ms to the first row of a table
 * @property {number} shift how far the layout shifted, a second after the row
 */

/**
 * @param {import("./chromium.js").Chromium} chromium
 * @param {string} url
 * @returns {Promise<VisitFigures>}
 */
export async function visit(chromium, url) {
  const { send } = chromium;
  const { browserContextId } = await send("Target.createBrowserContext");
  const { targetId } = await send("Target.createTarget", { url: "about:blank", browserContextId });
  const { sessionId } = await send("Target.attachToTarget", { targetId, flatten: true });
  /** @type {{ bytes: number, at: number }[]} */
  const loads = [];
  let began = 0;
  chromium.listen(({ method, params, sessionId: from }) => {
    if (from !== sessionId) return;
    if (method === "Network.requestWillBeSent") began ||= params.timestamp;
    if (method === "Network.loadingFinished") {
      loads.push({ bytes: params.encodedDataLength, at: (params.timestamp - began) * 1000 });
    }
  });
  const call = (/** @type {string} */ method, params = {}) => send(method, params, sessionId);
  await call("Page.enable");
  await call("Network.enable");
  await call("Network.setCacheDisabled", { cacheDisabled: true });
  await call("Network.emulateNetworkConditions", LINE);
  await call("Emulation.setDeviceMetricsOverride", {
    width: 1280,
    height: 900,
    deviceScaleFactor: 1,
    mobile: false,
  });
  await call("Page.addScriptToEvaluateOnNewDocument", { source: WATCH });
  await setTimeout(WINDOW_MS);
  await call("Page.navigate", { url });
  const { result } = await call("Runtime.evaluate", {
    expression: "measured",
    awaitPromise: true,
    returnByValue: true,
  });
  await send("Target.disposeBrowserContext", { browserContextId });
  const before = loads.filter(({ at }) => at <= result.value.row);
  const bytes = before.reduce((sum, load) => sum + load.bytes, 0);
  return { ...result.value, kilobytes: bytes / 1024, requests: before.length };
}
