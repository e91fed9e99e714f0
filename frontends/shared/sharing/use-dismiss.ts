import { useEffect, useEffectEvent } from "react";
import type { Opened } from "./opened";

/** Closes what a button has opened: by a press or a focus outside of it, or by escape. */
export function useDismiss({ box, close }: Pick<Opened, "box" | "close">, isDismissible = true): void {
  const leave = useEffectEvent((event: Event) => {
    if (event.target instanceof Node && !box.current?.contains(event.target)) close(false);
  });
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === "Escape") close(true);
  });
  useEffect(() => {
    if (!isDismissible) return;
    const onOutside = (event: Event) => leave(event);
    const onKeyDown = (event: KeyboardEvent) => press(event);
    document.addEventListener("pointerdown", onOutside);
    document.addEventListener("focusin", onOutside);
    document.addEventListener("keydown", onKeyDown);
    return () => {
      document.removeEventListener("pointerdown", onOutside);
      document.removeEventListener("focusin", onOutside);
      document.removeEventListener("keydown", onKeyDown);
    };
  }, [isDismissible]);
}
