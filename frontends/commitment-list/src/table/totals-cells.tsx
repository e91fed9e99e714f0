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
import { texts } from "../texts";
import { aheadNote } from "./ahead-note";

interface TotalsCellsProps {
  readonly totals: Totals;
  /** What is summed: "All 4". */
  readonly label: string;
  readonly hasOutlook: boolean;
  /** How many columns between have no sum. */
  readonly gap: number;
  /** How many columns the last sum may take. */
  readonly span?: number;
  /** The estimate of all rows together, where all are summed: the range of some of them is not known. */
  readonly together: OwedEstimate | undefined;
  /** Under a scenario: the same without it. */
  readonly before: OwedEstimate | undefined;
}

/** The sums of the columns that add up. */
export function TotalsCells({
  totals,
  label,
  hasOutlook,
  gap,
  span = 1,
  together,
  before,
}: TotalsCellsProps) {
  const shown = formatEstimate(together?.shownOwed ?? totals.expected);
  const note = aheadNote(totals);
  const was = before && formatEstimate(before.shownOwed);
  return (
    <TableFooter>
      <TableRow>
        <TableCell component="th" scope="row">
          {label}
        </TableCell>
        <TableCell align="right">{formatCount(totals.met)}</TableCell>
        <TableCell align="right">{formatCount(totals.missed)}</TableCell>
        <TableCell align="right">
          {formatCount(totals.ahead)}
          {note ? <small>{note}</small> : null}
        </TableCell>
        <TableCell align="right">{formatOwed(totals.owed)}</TableCell>
        <TableCell colSpan={gap} />
        {hasOutlook ? (
          <TableCell align="right" className="expected" colSpan={span}>
            {was === undefined || was === shown ? null : <Was>{was}</Was>}
            <Estimate className="nowrap">{shown}</Estimate>
            {together ? (
              <small title={texts.commitment.rangesDoNotAddUp}>
                <bdi>{texts.commitment.together(rangeWords(together))}</bdi>
              </small>
            ) : null}
          </TableCell>
        ) : null}
      </TableRow>
    </TableFooter>
  );
}
