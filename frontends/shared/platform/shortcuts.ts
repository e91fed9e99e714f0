/** A key that does something on the page at hand. */
export interface Shortcut {
  readonly key: string;
  /** What it does: "Next period". */
  readonly label: string;
}

const STORAGE_KEY = "shortcuts";
const OFF = "off";

/** Of every microfrontend on the page, in the order in which they appeared. */
const registered = new Set<Shortcut>();

/** @returns a function that takes it from the list again */
export function registerShortcut(shortcut: Shortcut): () => void {
  registered.add(shortcut);
  return () => registered.delete(shortcut);
}

/** What the keys of this page do, each key once. */
export function shortcutsOfPage(): readonly Shortcut[] {
  return [...new Map([...registered].map((shortcut) => [shortcut.key, shortcut])).values()];
}

/** Whether single keys do something: who speaks to the computer, or hits keys by mistake, switches them off. */
export function areShortcutsOn(): boolean {
  try {
    return localStorage.getItem(STORAGE_KEY) !== OFF;
  } catch {
    return true;
  }
}

/** Switches them on or off for good; where the browser keeps nothing they stay on. */
export function switchShortcuts(isOn: boolean): void {
  try {
    if (isOn) localStorage.removeItem(STORAGE_KEY);
    else localStorage.setItem(STORAGE_KEY, OFF);
  } catch {
    // Storage is switched off or full.
  }
}

/** Whether a key is pressed alone and for the page: not while text is typed, nor below an open dialog. */
export function isForShortcut(event: KeyboardEvent): boolean {
  const isModified = event.ctrlKey || event.metaKey || event.altKey;
  const isTaken = isModified || event.defaultPrevented || event.repeat || event.isComposing;
  return !isTaken && !isTyping(event.target) && document.querySelector("dialog[open]") === null;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.closest("input, textarea, select, [role=listbox]") !== null;
}
