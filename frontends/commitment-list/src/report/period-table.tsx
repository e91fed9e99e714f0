import { styled, Table } from "@portal/ui";
import { overruling } from "./sheet";

/** A table of periods, as wide as its page. */
export const PeriodTable = styled(Table)({
  marginBottom: 16,
  "& td, & th": { padding: "4px 8px", whiteSpace: "nowrap" },
  "& tr > :first-of-type": { paddingInlineStart: 8 },
  "& tr > :first-child": { paddingInlineStart: 0 },
  "& tbody th": { fontWeight: 400 },
  "& small": {
    display: "block",
    fontSize: "0.75rem",
    lineHeight: "16px",
    color: "var(--ink-2)",
    fontWeight: 400,
  },
  // A table that is wider than the paper would make the browser print everything smaller.
  "@media print": overruling({
    "& td, & th": { padding: "2px 5px", fontSize: "0.75rem" },
    "& thead th": { whiteSpace: "normal" },
    "& small": { fontSize: "0.6875rem" },
    "& tr > :first-child": { paddingInlineStart: 0 },
    "& tr > :last-child": { paddingInlineEnd: 0 },
  }),
});
