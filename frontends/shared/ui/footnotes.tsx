import type { ReactNode } from "react";
import { styled } from "./styled";

/** The moments and the rules that the figures of the page depend on. */
export function Footnotes({ items }: { items: readonly ReactNode[] }) {
  return (
    <Notes>
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the notes are fixed text without state or order of their own
        <li key={index}>{item}</li>
      ))}
    </Notes>
  );
}

const Notes = styled("ul")({
  listStyle: "none",
  display: "flex",
  flexWrap: "wrap",
  gap: "8px 24px",
  marginTop: 40,
  paddingTop: 12,
  borderTop: "1px solid var(--line)",
  color: "var(--ink-2)",
  fontSize: "0.75rem",
  lineHeight: "16px",
});
