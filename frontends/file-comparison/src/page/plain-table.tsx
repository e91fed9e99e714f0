import { aligned, PHONE, styled, Table } from "@portal/ui";

/** A table of this page. Cells of class `wide` are left out on a phone, those of class `narrow` elsewhere. */
export const PlainTable = styled(Table)({
  "& tbody td, & tbody th": { paddingTop: 5, paddingBottom: 5, fontWeight: 400 },
  "& .num": { ...aligned("end"), whiteSpace: "nowrap" },
  "& .quiet": { color: "var(--ink-2)" },
  "& .minus": { color: "var(--miss)" },
  "& .snug": { width: "1%", whiteSpace: "nowrap" },
  "& .text": { overflowWrap: "anywhere" },
  "& .sub": {
    display: "block",
    fontSize: "0.75rem",
    lineHeight: "16px",
    color: "var(--ink-2)",
    fontWeight: 400,
    whiteSpace: "normal",
    overflowWrap: "anywhere",
  },
  "& .narrow": { display: "none" },
  "@media (max-width: 959.95px)": { "& th, & td": { paddingInline: 5 } },
  [PHONE]: {
    "& .wide": { display: "none" },
    "& .narrow": { display: "block" },
    "& th:first-of-type, & td:first-of-type": { paddingInlineStart: 0 },
  },
  "@media (max-width: 359.95px)": { "& th, & td": { paddingInline: 3, fontSize: "0.75rem" } },
});
