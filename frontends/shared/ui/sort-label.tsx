import type { ReactNode } from "react";
import { styled } from "./styled";

interface SortLabelProps {
  /** How the column is sorted now; undefined if by another column. The cell carries `aria-sort`. */
  readonly direction?: "asc" | "desc" | undefined;
  readonly onSort: () => void;
  readonly children: ReactNode;
}

/** The head of a column, which sorts by it. */
export function SortLabel({ direction, onSort, children }: SortLabelProps) {
  return (
    <Label type="button" data-sorted={direction !== undefined} onClick={onSort}>
      {children}
      {direction ? <Arrow direction={direction} /> : null}
    </Label>
  );
}

function Arrow({ direction }: { direction: "asc" | "desc" }) {
  return (
    <svg width="10" height="12" viewBox="0 0 10 12" aria-hidden="true" focusable="false">
      <path
        d={direction === "asc" ? "M5 11V1.5M1.5 5L5 1.5 8.5 5" : "M5 1v9.5M1.5 7L5 10.5 8.5 7"}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
      />
    </svg>
  );
}

const Label = styled("button")({
  font: "inherit",
  color: "inherit",
  background: "none",
  border: 0,
  padding: 0,
  display: "inline-flex",
  alignItems: "center",
  gap: 4,
  cursor: "pointer",
  whiteSpace: "nowrap",
  "&:hover": { color: "var(--ink)", textDecoration: "underline", textUnderlineOffset: 3 },
  "&[data-sorted=true]": { color: "var(--ink)", fontWeight: 600 },
});
