import { styled } from "@mui/material/styles";
import type { ReactNode } from "react";
import { Glyph } from "./glyph";
import { type Status, statusWord } from "./status";

const COLOURS: Record<Status, string> = {
  met: "var(--met)",
  missed: "var(--miss)",
  "already-met": "var(--met)",
  open: "var(--ink)",
  awaiting: "var(--idle)",
  upcoming: "var(--idle)",
  "no-data": "var(--idle)",
  ended: "var(--idle)",
};

/** The text colour of a status, as a CSS value. */
export function statusColour(status: Status): string {
  return COLOURS[status];
}

interface VerdictMarkProps {
  readonly status: Status;
  readonly size?: number;
  /** Words in place of the status's own, such as "Missed by $41.20". */
  readonly children?: ReactNode;
}

/** The sign and the word of a status, in its colour. */
export function VerdictMark({ status, size = 16, children }: VerdictMarkProps) {
  return (
    <Mark data-status={status}>
      <Glyph status={status} size={size} />
      <span>{children ?? statusWord(status)}</span>
    </Mark>
  );
}

const Mark = styled("span")({
  display: "inline-flex",
  alignItems: "baseline",
  gap: 6,
  fontWeight: 600,
  "& svg": { flex: "none", alignSelf: "center" },
  ...Object.fromEntries(
    Object.entries(COLOURS).map(([status, color]) => [`&[data-status=${status}]`, { color }]),
  ),
});
