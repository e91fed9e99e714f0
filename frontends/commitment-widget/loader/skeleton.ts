import css from "./skeleton.css?inline";
import { texts } from "./texts";

let sheet: CSSStyleSheet | undefined;

/** Gives a shadow root the styles of the frame: a sheet made by script needs no leave of the page's policy. */
export function adoptStyles(root: ShadowRoot): void {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
  }
  root.adoptedStyleSheets = [sheet];
}

/** The frame of what is to come, in its size. */
export function skeleton(): Element {
  const frame = framed();
  frame.setAttribute("aria-busy", "true");
  frame.append(...[0, 1, 2].map(() => document.createElement("i")));
  return frame;
}

/** Says that the widget cannot be loaded. */
export function failure(again: () => void): Element {
  const frame = framed();
  const button = document.createElement("button");
  button.textContent = texts.tryAgain;
  button.addEventListener("click", again);
  frame.setAttribute("role", "alert");
  frame.append(texts.failed, button);
  return frame;
}

function framed(): Element {
  const frame = document.createElement("div");
  frame.className = "frame";
  return frame;
}
