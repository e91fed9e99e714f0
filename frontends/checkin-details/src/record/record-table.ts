import { PHONE, styled, Table } from "@portal/ui";

/** A table of the record. Cells of class `wide` are left out on a phone, those of class `narrow` elsewhere. */
export const RecordTable = styled(Table)({
  marginTop: 16,
  "& tbody td, & tbody th": { paddingTop: 5, paddingBottom: 5 },
  "& tr": { breakInside: "avoid" },
  "& tbody th + td, & tfoot th + td": { paddingInlineStart: 12 },
  "& thead th": { whiteSpace: "normal" },
  "& tbody th": { whiteSpace: "nowrap", fontWeight: 400 },
  "& tfoot th, & tfoot td": { whiteSpace: "nowrap", fontWeight: 600 },
  "& .quiet-amount": { color: "var(--ink-2)" },
  "& .sub": {
    fontSize: "0.75rem",
    lineHeight: "16px",
    color: "var(--ink-2)",
    fontWeight: 400,
    marginInlineStart: 8,
  },
  "& .narrow": { display: "none" },
  "& + .note": {
    marginTop: 8,
    maxWidth: 960,
    color: "var(--ink-2)",
    fontSize: "0.75rem",
    lineHeight: "16px",
  },
  // Stands above the rows of its group.
  "& .group th": {
    paddingTop: 16,
    "& > * + *": { marginInlineStart: 16 },
    "& > span:last-child": { color: "var(--ink-2)" },
  },
  [PHONE]: {
    "& .wide": { display: "none" },
    "& .narrow, & .sub": { display: "block", marginInlineStart: 0 },
    "& th, & td, & tbody th + td, & tfoot th + td": { paddingInline: 6 },
    "& th:first-of-type": { paddingInlineStart: 0 },
    "& tbody th, & tfoot th": { whiteSpace: "normal" },
    "& .group th > span:last-child": { display: "block", marginInlineStart: 0 },
  },
  "@media print": {
    "& .wide": { display: "revert" },
    "& .narrow": { display: "none" },
    "& th, & td": { fontSize: "0.6875rem", paddingInline: 4 },
  },
});
