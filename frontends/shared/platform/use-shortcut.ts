import { useEffect, useEffectEvent } from "react";
import { areShortcutsOn, isForShortcut, registerShortcut } from "./shortcuts";

/**
 * Runs the handler when the key is pressed alone, anywhere but where text is typed.
 *
 * @param label what it does, for the list of the page's shortcuts; undefined while it does nothing
 */
export function useShortcut(key: string, handler: () => void, label?: string): void {
  const run = useEffectEvent(handler);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== key || !areShortcutsOn() || !isForShortcut(event)) return;
      event.preventDefault();
      run();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [key]);
  useEffect(() => (label === undefined ? undefined : registerShortcut({ key, label })), [key, label]);
}
