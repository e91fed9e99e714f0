/**
 * Measures the portal in Chromium, as a reader has it.
 *
 *     node benchmarks/bench-portal.js [--runs 11]
 *
 * First visit to a company's page: cold, 10 Mbit/s, 40 ms; medians of the runs, in turn with a plain page that shows
 * the same figures without microfrontends. Then, on the machine itself: from one company to another, and what is
 * pressed with 500 commitments on screen. Exits with 1 over a limit.
 */
import { parseArgs } from "node:util";
import { chromium as playwright } from "playwright-core";
import { openChromium } from "./portal/chromium.js";
import { companySwitches, interactions } from "./portal/in-use.js";
import { writeLargeCompany } from "./portal/large-company.js";
import { startPlainPage } from "./portal/plain-page.js";
import { startPortal } from "./portal/portal.js";
import { visit } from "./portal/visit.js";

const LIMITS = {
  kilobytes: 160,
  requests: 10,
  paint: 150,
  row: 500,
  shift: 0.02,
  switch: 150,
  interaction: 100,
};
const { values } = parseArgs({ options: { runs: { type: "string", default: "11" } } });

/** @param {readonly number[]} numbers */
const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;

/** @returns {Promise<Record<"portal" | "plain", import("./portal/visit.js").VisitFigures>>} medians */
async function firstVisits() {
  const portal = await startPortal();
  const plain = await startPlainPage(portal.url, "cyberdyne");
  const pages = { portal: `${portal.url}/companies/cyberdyne`, plain: plain.url };
  const chromium = await openChromium();
  /** @type {Record<keyof typeof pages, import("./portal/visit.js").VisitFigures[]>} */
  const visits = { portal: [], plain: [] };
  for (let run = 0; run <= Number(values.runs); run++) {
    for (const name of /** @type {(keyof typeof pages)[]} */ (Object.keys(pages))) {
      const figures = await visit(chromium, pages[name]);
      if (run > 0) visits[name].push(figures); // the first one warms up
    }
  }
  await chromium.close();
  plain.stop();
  await portal.stop();
  return { portal: medians(visits.portal), plain: medians(visits.plain) };
}

/** @param {readonly import("./portal/visit.js").VisitFigures[]} visits */
function medians(visits) {
  const of = (/** @type {keyof import("./portal/visit.js").VisitFigures} */ key) =>
    median(visits.map((figures) => figures[key]));
  return {
    kilobytes: of("kilobytes"),
    requests: of("requests"),
    paint: of("paint"),
    row: of("row"),
    shift: of("shift"),
  };
}

async function inUse() {
  const data = await writeLargeCompany();
  const portal = await startPortal(data.path);
  const browser = await playwright.launch({
    executablePath: "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu"],
  });
  const switches = await companySwitches(browser, portal.url);
  const presses = await interactions(browser, portal.url);
  await browser.close();
  await portal.stop();
  await data.remove();
  return { switches, presses };
}

const { portal, plain } = await firstVisits();
for (const [name, it] of Object.entries({ portal, plain })) {
  console.log(
    `${name.padEnd(7)} ${it.kilobytes.toFixed(1)} KB, ${it.requests} requests, first paint ${it.paint.toFixed(0)} ms, ` +
      `first row ${it.row.toFixed(0)} ms, layout shift ${it.shift.toFixed(4)}`,
  );
}
console.log(`first row, portal / plain page: ${(portal.row / plain.row).toFixed(2)}`);
const { switches, presses } = await inUse();
console.log(
  `another company, never read before: first row ${median(switches.chosen).toFixed(0)} ms after it is chosen from the ` +
    `list, ${median(switches.sudden).toFixed(0)} ms after a press that nothing announced`,
);
for (const [name, time] of Object.entries(presses))
  console.log(`500 commitments, ${name}: ${time.toFixed(0)} ms`);

const measured = {
  ...portal,
  switch: median(switches.chosen),
  interaction: Math.max(...Object.values(presses)),
};
const over = /** @type {(keyof typeof LIMITS)[]} */ (Object.keys(LIMITS)).filter(
  (key) => measured[key] > LIMITS[key],
);
for (const key of over) console.error(`over the limit: ${key} ${measured[key].toFixed(3)} > ${LIMITS[key]}`);
process.exitCode = over.length ? 1 : 0;
