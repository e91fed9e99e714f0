import type { ReactNode } from "react";
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

/** From this many characters on a value is set one step smaller: "$10,000,000,000.00" is shown in full. */
const LONG = 15;
/** The same where a phone has two figures beside each other. */
const LONG_ON_PHONE = 12;
/** And from here on one step smaller still: "−$10,000,000,000.00" stands on one line. */
const LONGEST_ON_PHONE = 17;

export function Figure({ label, value, kind, children }: FigureProps) {
  const length = typeof value === "string" ? value.length : 0;
  return (
    <Item
      data-kind={kind}
      data-long={length >= LONG}
      data-long-on-phone={length >= LONG_ON_PHONE}
      data-longest-on-phone={length >= LONGEST_ON_PHONE}
    >
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
  // At this size weight tells a fact from an estimate, so the word of an outlook has none.
  "&[data-kind=estimate] .value, &[data-kind=estimate] .value [data-status]": { fontWeight: 400 },
  "& .value [data-status]": { columnGap: 8 },
  "& .value s": { fontSize: "1rem" },
  "&[data-long=true] .value": { fontSize: "1.25rem", lineHeight: "28px" },
  "& .about": { color: "var(--ink-2)", marginTop: 4, textWrap: "pretty", overflowWrap: "anywhere" },
  "& .about b": { color: "var(--ink)" },
  [PHONE]: {
    "& .value": { fontSize: "1.25rem", lineHeight: "28px" },
    "&[data-long-on-phone=true] .value": { fontSize: "1rem", lineHeight: "28px" },
    "&[data-longest-on-phone=true] .value": { fontSize: "0.875rem", lineHeight: "28px" },
    "& dt, & .about": { fontSize: "0.75rem", lineHeight: "16px" },
  },
});
