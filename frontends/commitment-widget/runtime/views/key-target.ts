import type { KeyboardEvent } from "react";

/** The link that a key leads to from the one that has the focus: arrows, Home and End, in reading direction. */
export function keyTarget(event: KeyboardEvent<HTMLElement>): HTMLElement | undefined {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return undefined;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-checkin]")];
  const at = links.indexOf(event.target as HTMLElement);
  const isRightToLeft = getComputedStyle(event.currentTarget).direction === "rtl";
  switch (event.key) {
    case "ArrowRight":
      return links[at + (isRightToLeft ? -1 : 1)];
    case "ArrowLeft":
      return links[at + (isRightToLeft ? 1 : -1)];
    case "Home":
      return links[0];
    case "End":
      return links.at(-1);
    default:
      return undefined;
  }
}
