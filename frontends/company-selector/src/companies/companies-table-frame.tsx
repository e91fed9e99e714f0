import { styled, TableContainer } from "@portal/ui";

const CROWDED = {
  "& thead th": { whiteSpace: "normal" },
  "& .count-head svg": { display: "none" },
};

/** How the table of companies is set, and what goes first where room gets scarce. */
export const CompaniesTableFrame = styled(TableContainer)({
  overflowX: "auto",
  "& th, & td": { paddingInline: 8 },
  "& small": {
    display: "block",
    fontSize: "0.75rem",
    lineHeight: "16px",
    color: "var(--ink-2)",
    fontWeight: 400,
  },
  "& b": { color: "var(--ink)" },
  "& thead [aria-sort]": { color: "var(--ink)", fontWeight: 600 },
  "& tbody th": { fontWeight: 400, minWidth: 112, maxWidth: 300, overflowWrap: "anywhere" },
  "& .name a": { fontWeight: 600 },
  // Wide enough for what is to come, and for the head in bold, so that no column moves when it does.
  "& .expected": { minWidth: 136 },
  "& .amount-head": { display: "inline-flex", flexDirection: "column" },
  "& .amount-head::after": {
    content: "attr(data-label) / ''",
    height: 0,
    overflow: "hidden",
    visibility: "hidden",
    fontWeight: 600,
  },
  // A range of large amounts takes two lines before the table is too wide for the page.
  "& .range": { whiteSpace: "normal" },
  "& .next": { paddingInlineStart: 20, minWidth: 172 },
  "& .next a": { display: "block" },
  "& .next [data-status]": { whiteSpace: "nowrap" },
  "& thead .data": { whiteSpace: "nowrap" },
  "& .none": { color: "var(--ink-2)" },
  "& .count-head": { display: "inline-flex", alignItems: "center", gap: 6, verticalAlign: "bottom" },
  "& .count-head svg": { display: "block" },
  "& tbody tr:hover": { background: "var(--sunken)" },
  // Where room gets scarce the signs go first, then what each company's own page tells first.
  "&[data-crowded=true]": CROWDED,
  "@media (max-width: 1199.95px)": {
    ...CROWDED,
    "& th, & td": { paddingInline: 5 },
    "& .next": { paddingInlineStart: 16 },
    "&[data-crowded=true] .next": { display: "none" },
  },
  "@media (max-width: 1039.95px)": {
    "& .next": { display: "none" },
    "& tbody th": { minWidth: 96 },
    "& .expected": { minWidth: 112 },
  },
  "@media (max-width: 839.95px)": { "& .data": { display: "none" } },
});
