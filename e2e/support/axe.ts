import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

const SOURCE = readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What another theme can break: themes differ in their colours alone. */
export const OF_COLOURS = ["color-contrast", "link-in-text-block"];

/**
 * @param rules to check, by axe's names; by default all
 * @returns each rule that the page breaks, with the elements that do.
 */
export async function axeViolations(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  // The debugger may run code that the page's own policy would refuse.
  if (!(await page.evaluate("'axe' in globalThis"))) await page.evaluate(await SOURCE);
  const options = JSON.stringify({ resultTypes: ["violations"], ...(rules && { runOnly: rules }) });
  const { violations } = await page.evaluate<AxeResults>(`axe.run(${options})`);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}
