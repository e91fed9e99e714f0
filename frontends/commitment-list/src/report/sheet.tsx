import { PHONE, styled } from "@portal/ui";

/** From more commitments than this on, a report is set closer so that a dozen fit a page. */
const ROOMY = 6;

/** What a sheet's rows have room for. */
export type Density = "roomy" | "close";

export function densityOf(rowCount: number): Density {
  return rowCount > ROOMY ? "close" : "roomy";
}

/** The desk that the sheet lies on; there is none on paper. */
export const Desk = styled("div")({
  "@media screen": { background: "var(--sunken)", padding: 24, [PHONE]: { background: "none", padding: 0 } },
});

/**
 * A report as a page: a column on the screen, and on paper what is left when everything is gone that can only be
 * pressed. Parts of class `on-paper` are drawn for its width, and a phone has something else in their place.
 */
export const Sheet = styled("article")({
  // What fills say is said by outlines and signs too, but print them wherever that is possible.
  printColorAdjust: "exact",
  "@media screen": {
    maxWidth: 1040,
    margin: "0 auto",
    padding: "32px 40px 40px",
    background: "var(--bg)",
    border: "1px solid var(--line)",
    [PHONE]: { border: 0, padding: "16px 16px 40px", "& .on-paper": { display: "none" } },
  },
  "& .next-page": { marginTop: 48 },
  "@media print": {
    // Sizes follow the scale of the page; heights of lines that are in pixels do not.
    "&, & *": { lineHeight: "1.32 !important" },
    fontSize: "0.875rem",
    ...overruling({
      "& nav, & .actions, & .on-screen": { display: "none" },
      "& a:not(.cell)": { color: "inherit", textDecoration: "none" },
      "& h1": { fontSize: "1.375rem" },
      "& h1 + .detail": { flexBasis: "auto", textAlign: "end" },
      "& p": { marginTop: 4 },
      // Four figures stand beside each other on paper as on a desk, however narrow it is.
      "& dl": { gridTemplateColumns: "repeat(4, minmax(0, 1fr))", gap: 16, marginTop: 10 },
      "& dl > div": { paddingTop: 4 },
      "& dl .value": { fontSize: "1.3125rem", marginTop: 0 },
      "& dl .value svg": { width: "0.8em", height: "0.8em" },
      "& dl:has([data-long^=long]) .value": { fontSize: "1rem" },
      "& dl dt, & dl .about": { fontSize: "0.75rem" },
      "& section": { marginTop: 14 },
      "& section > div:first-of-type": { minHeight: 0, marginBottom: 4 },
      "& h2, & h3": { fontSize: "1rem", breakAfter: "avoid" },
      "& tr, & li, & .label, & .track": { breakInside: "avoid" },
      // The sums stand once, at the end, and heads again on each page.
      "& tfoot": { display: "table-row-group" },
      "& th, & td": { padding: "3px 6px", fontSize: "0.8125rem" },
      "& tr > :first-child": { paddingInlineStart: 0 },
      "& tr > :last-child": { paddingInlineEnd: 0 },
      "& small": { fontSize: "0.75rem" },
      "& .next-page": { breakBefore: "page", marginTop: 0 },
    }),
  },
});

/** On paper a report has the last word over the parts in it, which know screens alone. */
export function overruling<T extends object>(styles: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(
    Object.entries(styles).map(([selector, style]) => [selector.replaceAll("&", "&&&"), style]),
  );
}
