import { formatCount, formatOwed, TableCell, TableFooter, TableRow } from "@portal/ui";
import type { Totals } from "../model/totals";

interface TotalsCellsProps {
  readonly totals: Totals;
  /** What is summed: "All 4". */
  readonly label: string;
}

/** The sums of the columns that add up. */
export function TotalsCells({ totals, label }: TotalsCellsProps) {
  return (
    <TableFooter>
      <TableRow>
        <TableCell component="th" scope="row">
          {label}
        </TableCell>
        <TableCell align="right">{formatCount(totals.met)}</TableCell>
        <TableCell align="right">{formatCount(totals.missed)}</TableCell>
        <TableCell align="right">{formatCount(totals.ahead)}</TableCell>
        <TableCell align="right">{formatOwed(totals.owed)}</TableCell>
        <TableCell colSpan={3} />
      </TableRow>
    </TableFooter>
  );
}
