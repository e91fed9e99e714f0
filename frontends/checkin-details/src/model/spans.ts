/** A piece of running text; what the reader looks for is strong. */
export type Span = string | { readonly strong: string };

/** A strong piece. */
export function strong(text: string): Span {
  return { strong: text };
}

/** The text without its emphasis. */
export function plainText(spans: readonly Span[]): string {
  return spans.map((span) => (typeof span === "string" ? span : span.strong)).join("");
}

/** The parts as prose: "a, b and c". */
export function listOfSpans(parts: readonly (readonly Span[])[]): readonly Span[] {
  return parts.flatMap((part, index) => {
    if (index === 0) return part;
    return [index === parts.length - 1 ? " and " : ", ", ...part];
  });
}
