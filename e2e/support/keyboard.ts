import type { Locator } from "playwright-core";

/** More stops than any page of the sample has. */
const MOST_STOPS = 400;

/** Reaches an element with the tab key alone, as a reader without a pointer does. */
export function tabTo(target: Locator): Promise<void> {
  return moveTo(target, "Tab");
}

/** Reaches an element with the tab key and presses it. */
export async function pressOn(target: Locator): Promise<void> {
  await tabTo(target);
  await target.page().keyboard.press("Enter");
}

/** Chooses from a menu that is open, by the arrow keys. */
export async function chooseItem(item: Locator): Promise<void> {
  await item.waitFor();
  if (!(await hasFocus(item))) await moveTo(item, "ArrowDown");
  await item.page().keyboard.press("Enter");
}

async function moveTo(target: Locator, key: "Tab" | "ArrowDown"): Promise<void> {
  await target.waitFor();
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    await target.page().keyboard.press(key);
    if (await hasFocus(target)) return;
  }
  throw new Error(`${target} cannot be reached with the key ${key}.`);
}

function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}
