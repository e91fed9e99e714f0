/** A browser may take so long to ask where a file shall go. */
const KEPT_MS = 60_000;

/** Hands a CSV file over to the browser, which saves it as it saves any download. */
export function saveFile(name: string, parts: readonly BlobPart[]): void {
  const address = URL.createObjectURL(new Blob([...parts], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
