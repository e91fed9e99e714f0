import {
  Estimate,
  formatCount,
  formatEstimate,
  formatOwed,
  TableCell,
  TableFooter,
  TableRow,
  Was,
} from "@portal/ui";
import type { OwedEstimate } from "../model/owed-estimate";
import { rangeWords } from "../model/range-words";
import type { Totals } from "../model/totals";

interface TotalsCellsProps {
  readonly totals: Totals;
  /** What is summed: "All 4". */
  readonly label: string;
  readonly hasOutlook: boolean;
  /** The estimate of all rows together, where all are summed: the range of some of them is not known. */
  readonly together: OwedEstimate | undefined;
  /** Under a scenario: the same without it. */
  readonly before: OwedEstimate | undefined;
}

/** The sums of the columns that add up. */
export function TotalsCells({ totals, label, hasOutlook, together, before }: TotalsCellsProps) {
  const shown = formatEstimate(together?.shownOwed ?? totals.expected);
  const was = before && formatEstimate(before.shownOwed);
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
        {hasOutlook ? (
          <TableCell align="right" className="expected">
            {was === undefined || was === shown ? null : <Was>{was}</Was>}
            <Estimate className="nowrap">{shown}</Estimate>
            {together ? (
              <small title="Ranges do not add up: not every commitment goes badly at once">
                {rangeWords(together)} together
              </small>
            ) : null}
          </TableCell>
        ) : null}
      </TableRow>
    </TableFooter>
  );
}
