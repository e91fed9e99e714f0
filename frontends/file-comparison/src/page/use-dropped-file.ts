import { useEffect, useEffectEvent, useState } from "react";

/**
 * Takes a file that is dropped anywhere on the page: beside the place for it, the browser would leave the page and
 * show the file.
 *
 * @returns whether one is being dragged over the page
 */
export function useDroppedFile(onDrop: (content: Blob, name: string) => void): boolean {
  const [isOver, setOver] = useState(false);
  const take = useEffectEvent((event: DragEvent) => {
    event.preventDefault();
    setOver(event.type === "dragover");
    const file = event.type === "drop" ? event.dataTransfer?.files[0] : undefined;
    if (file) onDrop(file, file.name);
  });
  useEffect(() => {
    const listening = new AbortController();
    for (const type of ["dragover", "dragleave", "drop"] as const) {
      document.addEventListener(type, (event) => take(event), { signal: listening.signal });
    }
    return () => listening.abort();
  }, []);
  return isOver;
}
