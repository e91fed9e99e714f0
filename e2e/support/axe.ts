import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

const SOURCE = readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** @returns each rule that the page breaks, with the elements that do. */
export async function axeViolations(page: Page): Promise<readonly string[]> {
  // The debugger may run code that the page's own policy would refuse.
  if (!(await page.evaluate("'axe' in globalThis"))) await page.evaluate(await SOURCE);
  const { violations } = await page.evaluate<AxeResults>('axe.run({ resultTypes: ["violations"] })');
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}
