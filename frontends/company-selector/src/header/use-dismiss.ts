import { type RefObject, useEffect, useEffectEvent } from "react";

/** Closes something that is open: by a press or a focus outside of it, or by escape. */
export function useDismiss(
  isOpen: boolean,
  inside: RefObject<HTMLElement | null>,
  onLeave: () => void,
  onEscape: () => void,
): void {
  const leave = useEffectEvent((event: Event) => {
    if (event.target instanceof Node && !inside.current?.contains(event.target)) onLeave();
  });
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === "Escape") onEscape();
  });
  useEffect(() => {
    if (!isOpen) return;
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
  }, [isOpen]);
}
