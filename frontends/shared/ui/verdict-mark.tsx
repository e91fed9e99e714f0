import type { ReactNode } from "react";
import { Estimate } from "./estimate";
import { formatChance } from "./estimates";
import { Glyph } from "./glyph";
import { type Status, statusWord } from "./status";
import { styled } from "./styled";
import { Was } from "./was";

const COLOURS: Record<Status, string> = {
  met: "var(--met)",
  missed: "var(--miss)",
  "already-met": "var(--met)",
  open: "var(--ink)",
  awaiting: "var(--idle)",
  upcoming: "var(--idle)",
  "no-data": "var(--idle)",
  "on-track": "var(--met)",
  "at-risk": "var(--risk)",
  "off-track": "var(--miss)",
  "insufficient-history": "var(--idle)",
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
  /** The chance of meeting the check-in, from 0 to 1, to be set after the words. */
  readonly chance?: number | undefined;
  /** The chance that a scenario has replaced by that one. */
  readonly chanceBefore?: number | undefined;
}

/** The sign and the word of a status, in its colour. */
export function VerdictMark({ status, size = 16, children, chance, chanceBefore }: VerdictMarkProps) {
  return (
    <Mark data-status={status}>
      <span className="verdict">
        <Glyph status={status} size={size} />
        <span>{children ?? statusWord(status)}</span>
      </span>
      {chance === undefined ? null : (
        <Estimate as="bdi" className="nowrap">
          {chanceBefore === undefined ? null : <Was>{formatChance(chanceBefore)}</Was>}
          {formatChance(chance)}
        </Estimate>
      )}
    </Mark>
  );
}

const Mark = styled("span")({
  display: "inline-flex",
  flexWrap: "wrap",
  alignItems: "baseline",
  columnGap: 6,
  fontWeight: 600,
  // Where it gets narrow the chance goes below the word, and no word is cut in two.
  overflowWrap: "normal",
  "& .verdict": { display: "inline-flex", alignItems: "inherit", columnGap: "inherit" },
  "& svg": { flex: "none", alignSelf: "center" },
  ...Object.fromEntries(
    Object.entries(COLOURS).map(([status, color]) => [`&[data-status=${status}]`, { color }]),
  ),
});
