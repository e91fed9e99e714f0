import { currentImports } from "./import-map";

/**
 * Whether the server has another release than this document is of. Then a file that does not load is most
 * likely one that is no longer there, and loading the page again is what helps.
 */
export async function isNewReleaseOut(): Promise<boolean> {
  try {
    const response = await fetch("/importmap.json", { cache: "no-store" });
    const { imports } = (await response.json()) as { imports: Record<string, string> };
    return JSON.stringify(imports) !== JSON.stringify(currentImports());
  } catch {
    return false;
  }
}
