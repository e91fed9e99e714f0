import { rulesOf, type Style } from "./style-rules";

/** Class -> the styles that were written for it. */
const written = new Map<string, readonly Style[]>();

/** Where there is no document, which is in the build: what the static page needs of the styles. */
let text = "";
let sheet: CSSStyleSheet | undefined;

/**
 * Writes styles into the page, if they are not there yet; of two that disagree the later counts.
 *
 * @returns their class: the same for the same styles, so that the build's static page has it as well
 */
export function classOf(styles: readonly Style[]): string {
  const rules = styles.flatMap((style) => rulesOf(style));
  const name = `s-${hash(rules.join(""))}`;
  if (!written.has(name)) {
    written.set(name, styles);
    for (const rule of rules) write(rule.replaceAll("&", `.${name}`));
  }
  return name;
}

/** The styles of a class; undefined if it is none of this module's. */
export const stylesOf = (name: string): readonly Style[] | undefined => written.get(name);

/** Every rule that was written without a document. */
export const writtenCss = (): string => text;

function write(rule: string): void {
  if (typeof document === "undefined") {
    text += rule;
    return;
  }
  sheet ??= adoptedSheet();
  sheet.insertRule(rule, sheet.cssRules.length);
}

/** A sheet made by script: the content security policy, which knows every text in the document, lets it pass. */
function adoptedSheet(): CSSStyleSheet {
  const made = new CSSStyleSheet();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, made];
  return made;
}

/** 32 bits of a text (FNV-1a). */
function hash(content: string): string {
  let bits = 0x811c9dc5;
  for (let index = 0; index < content.length; index += 1) {
    bits = Math.imul(bits ^ content.charCodeAt(index), 0x01000193);
  }
  return (bits >>> 0).toString(36);
}
