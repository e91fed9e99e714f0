import { type RefObject, useEffect, useEffectEvent } from "react";

/**
 * Closes something that is open: by a press or a focus outside of it, or by escape.
 *
 * @param inside what is open, with the button that opened it
 * @param close `takesFocus` tells that the focus goes with it, and is to go back to the button
 */
export function useDismiss(
  inside: RefObject<HTMLElement | null>,
  close: (takesFocus: boolean) => void,
  isOpen = true,
): void {
  const leave = useEffectEvent((event: Event) => {
    if (event.target instanceof Node && !inside.current?.contains(event.target)) close(false);
  });
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === "Escape") close(true);
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
