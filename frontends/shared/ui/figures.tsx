import type { ReactNode } from "react";
import { IN_ORDER } from "./aligned";
import { styled } from "./styled";
import { PHONE } from "./tokens";

/** The few figures of a page, in a row under rules. */
export const Figures = styled("dl")({
  display: "grid",
  gridTemplateColumns: "repeat(4, minmax(0, 1fr))",
  gap: 24,
  marginTop: 24,
  "@media (max-width: 959.95px)": { gridTemplateColumns: "repeat(2, minmax(0, 1fr))" },
  [PHONE]: { gap: "24px 16px" },
  "@media (max-width: 359.95px)": { gridTemplateColumns: "minmax(0, 1fr)" },
});

interface FigureProps {
  readonly label: ReactNode;
  readonly value: ReactNode;
  /** A fact has a solid rule and weight, an estimate a dashed rule and none. */
  readonly kind: "fact" | "estimate";
  /** What the figure is made of, or what it needs. */
  readonly children?: ReactNode;
}

/**
 * From how many characters on a value is long. The values are then set one step smaller: on a phone, which has two
 * beside each other, or everywhere; on a phone the longest stand one below the other. All are shown in full.
 */
const LENGTHS = [
  ["longest", 17],
  ["long", 15],
  ["phone", 12],
] as const;

export function Figure({ label, value, kind, children }: FigureProps) {
  const length = typeof value === "string" ? value.length : 0;
  return (
    <Item data-kind={kind} data-long={LENGTHS.find(([, least]) => length >= least)?.[0]}>
      <dt>{label}</dt>
      <dd className="value">{value}</dd>
      {children ? <dd className="about">{children}</dd> : null}
    </Item>
  );
}

const Item = styled("div")({
  ...IN_ORDER,
  borderTop: "2px solid var(--ink)",
  paddingTop: 8,
  minWidth: 0,
  "&[data-kind=estimate]": { borderTop: "2px dashed var(--ink-2)" },
  "& dt": { color: "var(--ink-2)", overflowWrap: "anywhere" },
  "& .value": {
    fontSize: "1.75rem",
    lineHeight: "32px",
    fontWeight: 600,
    letterSpacing: "-0.015em",
    marginTop: 4,
    overflowWrap: "anywhere",
  },
  "& .value small": { fontSize: "1rem", lineHeight: 1, fontWeight: 400, letterSpacing: 0 },
  // At this size weight tells a fact from an estimate, so the word of an outlook has none.
  "&[data-kind=estimate] .value, &[data-kind=estimate] .value [data-status]": { fontWeight: 400 },
  "& .value [data-status]": { columnGap: 8 },
  "& .value s": { fontSize: "1rem" },
  // One long value sets all of a page smaller, so that no fact is smaller than the estimate beside it.
  ":has(> [data-long^=long]) > & .value": { fontSize: "1.25rem", lineHeight: "28px" },
  "& .about": { color: "var(--ink-2)", marginTop: 4, textWrap: "pretty", overflowWrap: "anywhere" },
  "& .about b": { color: "var(--ink)" },
  [PHONE]: {
    "& .value": { fontSize: "1.25rem", lineHeight: "28px" },
    ":has(> [data-long]) > & .value": { fontSize: "1rem", lineHeight: "28px" },
    ":has(> [data-long=longest]) > &": { gridColumn: "1 / -1" },
    ":has(> [data-long=longest]) > & .value": { fontSize: "1.25rem" },
    "& dt, & .about": { fontSize: "0.75rem", lineHeight: "16px" },
  },
});
