import type { ReactNode } from "react";
import { styled } from "./styled";

interface SectionHeadingProps {
  readonly title: string;
  /** The id for `aria-labelledby` of the section. */
  readonly id?: string;
  readonly detail?: ReactNode;
  /** Controls or a legend, after the title. */
  readonly children?: ReactNode;
}

/** The head of a part of a page. */
export function SectionHeading({ title, id, detail, children }: SectionHeadingProps) {
  return (
    <Head>
      <h2 id={id}>{title}</h2>
      {children}
      {detail ? <span className="detail">{detail}</span> : null}
    </Head>
  );
}

const Head = styled("div")({
  display: "flex",
  alignItems: "center",
  flexWrap: "wrap",
  gap: "8px 24px",
  minHeight: 32,
  marginBottom: 8,
  "& h2": { fontSize: "1rem", lineHeight: "24px", fontWeight: 600 },
  "& .detail": { color: "var(--ink-2)" },
});
