import { paths } from "@portal/platform";
import { formatCount, formatMoney, formatPeriod, PHONE, styled, Table, TableCell } from "@portal/ui";
import type { ReactNode } from "react";
import type { MeasuredCheckin } from "../model/checkin";
import type { MeasuredCommitment } from "../model/commitment";
import { periods } from "../texts/periods";

const { heads, brief } = periods;

/** A table with a row for each period. Cells of class `wide` are left out on a phone, those of class `narrow` elsewhere. */
export const PeriodTable = styled(Table)({
  // The link of a row covers it, so that all of it can be pressed.
  "& tbody tr": { position: "relative", breakInside: "avoid" },
  "& tbody tr:hover": { background: "var(--sunken)" },
  "& tbody th:first-of-type": { fontWeight: 400, paddingInlineStart: 12 },
  "& tbody a": { color: "inherit", textDecoration: "none" },
  "& tbody tr:hover a": { textDecoration: "underline" },
  "& tbody a::after": { content: '""', position: "absolute", inset: 0 },
  "& tbody td, & tbody th": { paddingTop: 5, paddingBottom: 5 },
  "& tfoot": { breakInside: "avoid", display: "table-row-group" },
  "& .quiet-amount": { color: "var(--ink-2)" },
  "& .minus": { color: "var(--miss)" },
  "& .estimate": { fontWeight: 400 },
  "& .end > *": { borderTop: 0, paddingTop: 0 },
  "& .sub": {
    display: "block",
    fontSize: "0.75rem",
    lineHeight: "16px",
    color: "var(--ink-2)",
    fontWeight: 400,
    whiteSpace: "normal",
  },
  "& .narrow": { display: "none" },
  // Between a phone and a desk all columns stay, closer together.
  "@media (max-width: 959.95px)": {
    "& th, & td": { paddingInline: 5 },
    "& .roomy": { display: "none" },
  },
  [PHONE]: {
    "& .wide": { display: "none" },
    "& .narrow": { display: "block" },
    // What was stands above what is.
    "& td s": { display: "block" },
    "& th, & td": { paddingInline: 6 },
    "& th:nth-of-type(2), & td:nth-of-type(2), & tbody th:first-of-type": { paddingInlineStart: 0 },
    // The period gets all the room that the others do not need.
    "& tbody th:first-of-type": { width: "100%" },
  },
  // Paper is as narrow as a phone and has room for smaller figures: a table handed on is complete.
  "@media print": {
    "& .wide": { display: "revert" },
    "& .roomy, & .narrow": { display: "none" },
    "& th, & td": { fontSize: "0.6875rem", lineHeight: "16px", paddingInline: 4 },
    "& tbody th:first-of-type": { width: "auto" },
  },
});

/** The same for many columns: their heads may take two lines, a period and its amounts may not. */
export const DensePeriodTable = styled(PeriodTable)({
  "& thead th": { whiteSpace: "normal" },
  "& thead th:first-of-type, & tbody td": { whiteSpace: "nowrap" },
  "& tbody .sub": { whiteSpace: "inherit" },
  "@media (min-width: 960px)": {
    "& th, & td, & tbody th:first-of-type": { paddingInline: 8 },
    "& tbody th": { whiteSpace: "nowrap" },
  },
});

interface HeadProps {
  readonly children: ReactNode;
  readonly isRoomy?: boolean;
}

/** The head of a column of amounts that a phone leaves out. */
export function AmountHead({ children, isRoomy = false }: HeadProps) {
  return (
    <TableCell className={isRoomy ? "wide roomy" : "wide"} align="right">
      {children}
    </TableCell>
  );
}

interface AmountProps {
  readonly children?: ReactNode;
  /** Further classes: `quiet-amount`, `minus`, `roomy`, `estimate`. */
  readonly look?: string | undefined;
}

/** The cell of an amount that a phone leaves out. */
export function AmountCell({ children, look }: AmountProps) {
  return (
    <TableCell className={look ? `wide ${look}` : "wide"} align="right">
      {children}
    </TableCell>
  );
}

interface PeriodCellsProps {
  readonly commitment: MeasuredCommitment;
  readonly checkin: MeasuredCheckin;
  /** What a phone shows of the amounts; spent and promised if left out. */
  readonly amounts?: string;
  /** What a phone shows below the period, beside that. */
  readonly children?: ReactNode;
}

/** The first cells of a row: the number, and the period as the link to its working. */
export function PeriodCells({ commitment, checkin, amounts, children }: PeriodCellsProps) {
  const { number, period, actual, amount } = checkin;
  return (
    <>
      <TableCell className="wide">{formatCount(number)}</TableCell>
      <TableCell component="th" scope="row">
        <a href={paths.checkin(commitment.companyId, commitment.id, number)}>{formatPeriod(period)}</a>
        <span className="narrow sub">{amounts ?? brief(formatMoney(actual), formatMoney(amount))}</span>
        {children ? <span className="narrow sub">{children}</span> : null}
      </TableCell>
    </>
  );
}

/** The heads of those cells. */
export function PeriodHeads() {
  return (
    <>
      <TableCell className="wide">{heads.checkin}</TableCell>
      <TableCell>
        {heads.period}
        <span className="wide roomy">{heads.inclusive}</span>
      </TableCell>
    </>
  );
}
