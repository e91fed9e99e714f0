import type { CSSProperties } from "react";

/**
 * Styles of an element and of what is in it. Keys with `&`, which stands for the element, are selectors; keys with
 * `@` are conditions. Numbers are pixels, but where the property has no unit.
 */
export interface Style extends CSSProperties {
  readonly [nameOrSelector: string]: string | number | Style | undefined;
}

const WITHOUT_UNIT =
  /^(columnCount|fillOpacity|flex|flexGrow|flexShrink|fontWeight|gridRow|gridColumn|lineHeight|opacity|order|orphans|strokeWidth|widows|zIndex)$/;

/**
 * Writes styles as the rules of a style sheet: first those of the element, then the nested ones in their order.
 *
 * @param selector what `&` stands for; by default the rules keep it
 */
export function rulesOf(style: Style, selector = "&"): readonly string[] {
  const declarations: string[] = [];
  const nested: string[] = [];
  for (const [name, value] of Object.entries(style)) {
    if (typeof value === "object") nested.push(...nestedRules(name, value, selector));
    else if (value !== undefined) declarations.push(`${hyphenated(name)}:${withUnit(name, value)}`);
  }
  return declarations.length > 0 ? [`${selector}{${declarations.join(";")}}`, ...nested] : nested;
}

function nestedRules(name: string, style: Style, selector: string): readonly string[] {
  if (name.startsWith("@")) return [`${name}{${rulesOf(style, selector).join("")}}`];
  // What is nested in a list is nested in each of the list.
  const parent = selector.includes(",") ? `:is(${selector})` : selector;
  return rulesOf(style, name.replaceAll("&", parent));
}

function hyphenated(name: string): string {
  return name.startsWith("--") ? name : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function withUnit(name: string, value: string | number): string {
  const isLength =
    typeof value === "number" && value !== 0 && !WITHOUT_UNIT.test(name) && !name.startsWith("--");
  return isLength ? `${value}px` : `${value}`;
}
