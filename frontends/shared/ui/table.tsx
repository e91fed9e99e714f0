import { type ComponentPropsWithRef, createContext, type ElementType, use } from "react";
import { aligned, IN_ORDER } from "./aligned";
import type { Style } from "./style-rules";
import { styled } from "./styled";

/** The part of a table that a cell is in. */
type Part = "head" | "body" | "footer";
type Align = "left" | "center" | "right";

const PartContext = createContext<Part>("body");

/** A table of figures, as wide as its place; its parts are those of MUI, which cost a first screen six times as much. */
export const Table = styled("table")({
  ...IN_ORDER,
  width: "100%",
  borderCollapse: "collapse",
  borderSpacing: 0,
  "& caption": { padding: 16, color: "var(--ink-2)", textAlign: "start", captionSide: "bottom" },
});

/** Lets a table that is wider than the page be scrolled by itself. */
export const TableContainer = styled("div")({
  width: "100%",
  overflowX: "auto",
  "@media print": { overflow: "visible" },
});

export const TableRow = styled("tr")({ color: "inherit", verticalAlign: "middle", outline: 0 });

export function TableHead(props: ComponentPropsWithRef<"thead">) {
  return (
    <PartContext value="head">
      <thead {...props} />
    </PartContext>
  );
}

export function TableBody(props: ComponentPropsWithRef<"tbody">) {
  return (
    <PartContext value="body">
      <tbody {...props} />
    </PartContext>
  );
}

export function TableFooter(props: ComponentPropsWithRef<"tfoot">) {
  return (
    <PartContext value="footer">
      <tfoot {...props} />
    </PartContext>
  );
}

interface TableCellProps extends Omit<ComponentPropsWithRef<"td">, "align"> {
  /** `right` for what is compared by its digits; it follows the direction of the script. */
  readonly align?: Align | undefined;
  /** `th` for the cell that names its row. */
  readonly component?: ElementType | undefined;
}

/** A cell; in the head of a table it names its column. */
export function TableCell({ align = "left", component, ...attributes }: TableCellProps) {
  const part = use(PartContext);
  const Face = FACES[part][align];
  const element = component ?? (part === "head" ? "th" : "td");
  return <Face as={element} scope={element === "th" ? "col" : undefined} {...attributes} />;
}

const CELL: Style = {
  fontSize: "0.875rem",
  lineHeight: "20px",
  fontWeight: 400,
  letterSpacing: 0,
  padding: "8px 12px",
  borderBottom: "1px solid var(--line)",
  color: "var(--ink)",
  verticalAlign: "top",
  "&:first-of-type": { paddingInlineStart: 0 },
  "&:last-of-type": { paddingInlineEnd: 0 },
};

const STYLES: Readonly<Record<Part, Style>> = {
  body: CELL,
  head: {
    ...CELL,
    padding: "6px 12px",
    color: "var(--ink-2)",
    borderBottomColor: "var(--line-strong)",
    verticalAlign: "bottom",
    whiteSpace: "nowrap",
  },
  footer: { ...CELL, fontWeight: 600, borderBottom: 0, borderTop: "2px solid var(--ink)" },
};

// One class for each, not one class and attributes: so a page's own styles of a column weigh as much as they did.
const faces = (style: Style) => ({
  left: styled("td")({ ...style, ...aligned("start") }),
  center: styled("td")({ ...style, textAlign: "center" }),
  right: styled("td")({ ...style, ...aligned("end"), whiteSpace: "nowrap" }),
});

const FACES = { head: faces(STYLES.head), body: faces(STYLES.body), footer: faces(STYLES.footer) };
