import { styled } from "@mui/material/styles";
import type { ReactNode } from "react";
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

/** From this many characters on a value is set one step smaller: "$10,000,000,000.00" is shown in full. */
const LONG = 15;

export function Figure({ label, value, kind, children }: FigureProps) {
  const isLong = typeof value === "string" && value.length >= LONG;
  return (
    <Item data-kind={kind} data-long={isLong}>
      <dt>{label}</dt>
      <dd className="value">{value}</dd>
      {children ? <dd className="about">{children}</dd> : null}
    </Item>
  );
}

const Item = styled("div")({
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
  "&[data-kind=estimate] .value": { fontWeight: 400 },
  "&[data-long=true] .value": { fontSize: "1.25rem", lineHeight: "28px" },
  "& .about": { color: "var(--ink-2)", marginTop: 4, textWrap: "pretty", overflowWrap: "anywhere" },
  "& .about b": { color: "var(--ink)" },
  [PHONE]: {
    "& .value": { fontSize: "1.25rem", lineHeight: "28px" },
    "&[data-long=true] .value": { fontSize: "1rem", lineHeight: "24px" },
    "& dt, & .about": { fontSize: "0.75rem", lineHeight: "16px" },
  },
});
