import { paths } from "@portal/platform";
import { formatMoney, formatPeriod, PHONE, styled, Table, TableCell } from "@portal/ui";
import type { ReactNode } from "react";
import type { MeasuredCheckin } from "../model/measured-checkin";
import type { MeasuredCommitment } from "../model/measured-commitment";

/** A table with a row for each period. Cells of class `wide` are left out on a phone, those of class `narrow` elsewhere. */
export const PeriodTable = styled(Table)({
  // The link of a row covers it, so that all of it can be pressed.
  "& tbody tr": { position: "relative" },
  "& tbody tr:hover": { background: "var(--sunken)" },
  "& tbody th:first-of-type": { fontWeight: 400, paddingLeft: 12 },
  "& tbody a": { color: "inherit", textDecoration: "none" },
  "& tbody tr:hover a": { textDecoration: "underline" },
  "& tbody a::after": { content: '""', position: "absolute", inset: 0 },
  "& tbody td, & tbody th": { paddingTop: 5, paddingBottom: 5 },
  "& .quiet-amount": { color: "var(--ink-2)" },
  "& .minus": { color: "var(--miss)" },
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
    "& th, & td": { paddingLeft: 5, paddingRight: 5 },
    "& .roomy": { display: "none" },
  },
  [PHONE]: {
    "& .wide": { display: "none" },
    "& .narrow": { display: "block" },
    // What was stands above what is.
    "& td > s": { display: "block" },
    "& th, & td": { paddingLeft: 6, paddingRight: 6 },
    "& th:nth-of-type(2), & td:nth-of-type(2), & tbody th:first-of-type": { paddingLeft: 0 },
    // The period gets all the room that the others do not need.
    "& tbody th:first-of-type": { width: "100%" },
  },
});

interface PeriodCellsProps {
  readonly commitment: MeasuredCommitment;
  readonly checkin: MeasuredCheckin;
  /** What a phone shows of the amounts; spent and promised if left out. */
  readonly brief?: string;
  /** What a phone shows below the period, beside that. */
  readonly children?: ReactNode;
}

/** The first cells of a row: the number, and the period as the link to its working. */
export function PeriodCells({ commitment, checkin, brief, children }: PeriodCellsProps) {
  const { number, period, actual, amount } = checkin;
  return (
    <>
      <TableCell className="wide">{number}</TableCell>
      <TableCell component="th" scope="row">
        <a href={paths.checkin(commitment.companyId, commitment.id, number)}>{formatPeriod(period)}</a>
        <span className="narrow sub">{brief ?? `${formatMoney(actual)} of ${formatMoney(amount)}`}</span>
        {children ? <span className="narrow sub">{children}</span> : null}
      </TableCell>
    </>
  );
}

/** The heads of those cells. */
export function PeriodHeads() {
  return (
    <>
      <TableCell className="wide">Check-in</TableCell>
      <TableCell>
        Period<span className="wide roomy">, days inclusive, UTC</span>
      </TableCell>
    </>
  );
}
