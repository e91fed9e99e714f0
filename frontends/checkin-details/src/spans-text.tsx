import type { Span } from "./model/spans";

/** Running text with its emphasis. */
export function SpansText({ spans }: { readonly spans: readonly Span[] }) {
  return spans.map((span, index) =>
    typeof span === "string" ? (
      span
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a text have no identity but their place in it
      <b key={index}>{span.strong}</b>
    ),
  );
}
