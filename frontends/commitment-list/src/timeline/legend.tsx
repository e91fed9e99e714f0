import { type CheckinStatus, Glyph, statusOf, statusWord, styled } from "@portal/ui";
import { memo } from "react";
import type { CommitmentRow } from "../model/commitment-row";
import { CELL_STYLES } from "./cell-styles";

/** Facts, estimates, and what is neither. */
const ORDER: readonly CheckinStatus[] = [
  "met",
  "missed",
  "already-met",
  "on-track",
  "at-risk",
  "off-track",
  "insufficient-history",
  "awaiting",
  "open",
  "upcoming",
  "no-data",
];

/** What the cells of these rows mean, and nothing else. */
export const Legend = memo(function Legend({ rows }: { rows: readonly CommitmentRow[] }) {
  const present = new Set(rows.flatMap(({ checkins }) => checkins.map(statusOf)));
  return (
    <List>
      {ORDER.filter((status) => present.has(status)).map((status) => (
        <li key={status}>
          <span className={`cell ${status}`}>
            <span className="sign">
              <Glyph status={status} size={10} bare />
            </span>
          </span>
          {statusWord(status)}
        </li>
      ))}
    </List>
  );
});

const List = styled("ul")({
  ...CELL_STYLES,
  listStyle: "none",
  display: "flex",
  flexWrap: "wrap",
  alignItems: "center",
  gap: "4px 16px",
  color: "var(--ink-2)",
  fontSize: "0.75rem",
  lineHeight: "16px",
  "& li": { display: "flex", alignItems: "center", gap: 6 },
  "& li .cell, & li .cell:hover": { position: "static", width: 20, height: 16, outline: "none" },
});
