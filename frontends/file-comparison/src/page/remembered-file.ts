/**
 * Remembers the name of the file that this step of the history had, and nothing else of it: after a reload the page
 * can say what it lost.
 */
export function rememberFile(name: string | undefined): void {
  history.replaceState({ ...stateOf(), comparedFile: name }, "");
}

/** The name of the file that was compared at this step of the history before the page was loaded anew. */
export function rememberedFile(): string | undefined {
  const { comparedFile } = stateOf();
  return typeof comparedFile === "string" ? comparedFile : undefined;
}

function stateOf(): Record<string, unknown> {
  const state: unknown = history.state;
  return typeof state === "object" && state !== null ? { ...state } : {};
}
