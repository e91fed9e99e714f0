import { currentImports } from "./import-map";

/** Reads where the server's release has its files; fails where there is no server. */
export async function fetchImportMap(): Promise<{ readonly imports: Readonly<Record<string, string>> }> {
  const response = await fetch("/importmap.json", {
    cache: "no-store",
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  if (!response.ok) throw new Error(`The server answered ${response.status}.`);
  return response.json();
}

/** Longer than a server that works ever takes. */
const PATIENCE_MS = 10_000;

/**
 * Whether the server has another release than this document is of. Then a file that does not load is most
 * likely one that is no longer there, and loading the page again is what helps.
 */
export async function isNewReleaseOut(): Promise<boolean> {
  try {
    const { imports } = await fetchImportMap();
    return JSON.stringify(imports) !== JSON.stringify(currentImports());
  } catch {
    return false;
  }
}
