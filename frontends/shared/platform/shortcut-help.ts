import { announce } from "./announce";
import { loadCode } from "./load-code";
import { areShortcutsOn, isForShortcut, shortcutsOfPage } from "./shortcuts";
import { texts } from "./texts";

const HELP_KEY = "?";

/** Lists the shortcuts of the page when the button or the key ? is pressed. */
export function startShortcutHelp(button: HTMLElement): void {
  button.addEventListener("click", () => void show());
  document.addEventListener("keydown", (event) => {
    if (event.key !== HELP_KEY || !areShortcutsOn() || !isForShortcut(event)) return;
    event.preventDefault();
    void show();
  });
}

async function show(): Promise<void> {
  try {
    const { showShortcuts } = await loadCode(() => import("./shortcut-dialog"));
    showShortcuts(shortcutsOfPage());
  } catch {
    announce(texts.shortcuts.didNotLoad);
  }
}
