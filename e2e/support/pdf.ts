import type { Page } from "playwright-core";
import { extractText, getDocumentProxy } from "unpdf";

/** What a reader finds on the pages of a PDF, in order; spaces of every width are ordinary ones. */
export type PdfPages = readonly string[];

/** Prints what a page of the portal shows, as the browser's own dialog would. */
export async function printed(page: Page, format: "A4" | "Letter"): Promise<PdfPages> {
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format })));
  const { text } = await extractText(pdf);
  return text.map((each) => each.replaceAll(/\s+/g, " "));
}
