import { PHONE, styled } from "@portal/ui";
import type { ReactNode } from "react";
import { texts } from "./texts";

/** The box of the scenario, in the accent colour: what is inside it is no fact. */
export function ScenarioFrame({ children }: { readonly children: ReactNode }) {
  return <Frame aria-label={texts.name}>{children}</Frame>;
}

const CONTROL = {
  font: "inherit",
  color: "var(--ink)",
  background: "var(--bg)",
  border: "1px solid var(--line-strong)",
  borderRadius: 4,
} as const;

const Frame = styled("section")({
  border: "1px solid var(--accent)",
  borderRadius: 4,
  marginTop: 16,
  background: "var(--sunken)",
  "& form": {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "8px 10px",
    padding: "12px 16px",
  },
  "& form :is(input, select)": { ...CONTROL, height: 32, padding: "0 8px", maxWidth: "100%" },
  "& form .service": { maxWidth: 200, fontWeight: 600, textOverflow: "ellipsis" },
  "& form .amount": { width: 72, fontWeight: 600, textAlign: "end" },
  "& form .day": { width: 116 },
  "& [aria-invalid]": { borderColor: "var(--miss) !important", boxShadow: "0 0 0 1px var(--miss)" },
  "& .together, & label": { display: "inline-flex", flexWrap: "wrap", alignItems: "center", gap: 8 },
  "& .about": {
    display: "inline-flex",
    alignItems: "center",
    gap: 10,
    marginInlineStart: "auto",
    color: "var(--ink-2)",
  },
  "& .answers": {
    borderTop: "1px solid var(--line)",
    padding: "12px 16px",
    // The height of an answer, so that nothing moves when it comes.
    minHeight: 85,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    gap: "8px 40px",
    textWrap: "pretty",
    overflowWrap: "break-word",
  },
  "& .answers select": { ...CONTROL, padding: "0 2px", fontWeight: 600, maxWidth: "100%" },
  "& .problem": { color: "var(--miss)" },
  "& .problem + .problem": { marginTop: 4 },
  [PHONE]: {
    "& form": { padding: "12px 8px" },
    "& form .service": { flex: "1 1 auto", maxWidth: "100%" },
    "& .about": { flex: "1 1 auto", justifyContent: "space-between" },
    "& .answers": { gridTemplateColumns: "minmax(0, 1fr)", padding: "12px 8px", minHeight: 145 },
  },
});
