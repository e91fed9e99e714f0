import { rulesOf } from "../../shared/ui/style-rules";
import { DARK, LIGHT } from "../../shared/ui/tokens";
import badge from "./styles/badge.css?inline";
import base from "./styles/base.css?inline";
import table from "./styles/table.css?inline";
import timeline from "./styles/timeline.css?inline";

let sheet: CSSStyleSheet | undefined;

/** Adds the styles of the views to a shadow root that has those of the frame. */
export function adoptStyles(root: ShadowRoot): void {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(variables() + base + badge + timeline + table);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}

/** What a page may choose by a property of its own, in place of the colour of the scheme. */
const CHOSEN: Readonly<Record<string, string>> = {
  bg: "--commitment-background",
  ink: "--commitment-ink",
  "ink-2": "--commitment-ink-quiet",
  accent: "--commitment-accent",
  line: "--commitment-line",
};

/** The portal's colours, by the scheme that holds where the widget is. */
function variables(): string {
  const colours = Object.entries(LIGHT).map(([name, light]) => {
    const both = `light-dark(${light}, ${DARK[name as keyof typeof DARK]})`;
    const chosen = CHOSEN[name];
    return [`--${name}`, chosen === undefined ? both : `var(${chosen}, ${both})`];
  });
  return rulesOf(Object.fromEntries(colours), ".root").join("");
}
