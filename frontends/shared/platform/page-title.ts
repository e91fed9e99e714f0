import { useEffect } from "react";
import { announce } from "./announce";
import { texts } from "./texts";

/** The page that has the focus already: the first one keeps the browser's own, so it counts from the start. */
let titledPath: string | undefined;

/**
 * Names the page in the tab. After a navigation to another page it also moves the focus to `#page-title` and
 * has it read out, as a fresh document would.
 */
export function titlePage(title: string): void {
  document.title = texts.pageTitle(title, texts.product);
  const previous = titledPath;
  titledPath = location.pathname;
  if (previous === undefined || previous === titledPath) return;
  // Scrolling belongs to the shell, which knows whether this was a way forward or back.
  document.getElementById("page-title")?.focus({ preventScroll: true });
  announce(title);
}

/** Titles the page of this component, as soon as its title is known. */
export function usePageTitle(title: string | undefined): void {
  useEffect(() => {
    if (title !== undefined) titlePage(title);
  }, [title]);
}
