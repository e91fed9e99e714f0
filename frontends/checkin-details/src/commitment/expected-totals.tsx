import {
  formatEnd,
  formatEstimate,
  formatEstimateRange,
  formatMoney,
  formatOwed,
  PHONE,
  plural,
  RANGE_LABEL,
  styled,
  TableCell,
  TableFooter,
  TableRow,
} from "@portal/ui";
import type { CommitmentEstimate, MeasuredCommitment } from "../model/measured-commitment";
import { totalsOf } from "../model/totals";
import { NowEstimate } from "../now-estimate";
import { type ExpectedSums, statusCounts } from "./expected-rows";

interface ExpectedTotalsProps {
  readonly commitment: MeasuredCommitment;
  readonly estimate: CommitmentEstimate;
  readonly table: ExpectedSums;
  /** Under a scenario: the same without it. */
  readonly before: CommitmentEstimate | undefined;
  readonly tableBefore: ExpectedSums | undefined;
}

/** What the rows add up to, and with what is owed already, what is expected at the end. */
export function ExpectedTotals(props: ExpectedTotalsProps) {
  const { commitment, estimate, table, before, tableBefore } = props;
  const checkins = table.rows.map(({ checkin }) => checkin);
  const { amount } = totalsOf(checkins);
  return (
    <Totals>
      <TableRow>
        <TableCell className="wide" />
        <TableCell>
          Expected of {plural(checkins.length, "period")}
          <span className="narrow sub">
            {formatEstimate(table.spend)} of {formatMoney(amount)}
          </span>
        </TableCell>
        <TableCell className="wide" align="right">
          {formatMoney(amount)}
        </TableCell>
        <TableCell className="wide estimate" align="right">
          <NowEstimate was={tableBefore?.spend} now={table.spend} />
        </TableCell>
        <TableCell className="wide roomy" />
        <TableCell className="wide" />
        <TableCell className="wide roomy" />
        <TableCell className="estimate">{statusCounts(checkins)}</TableCell>
        <TableCell className="estimate" align="right">
          <NowEstimate was={tableBefore?.shortfall} now={table.shortfall} exact={estimate.shortfall} />
        </TableCell>
      </TableRow>
      <TableRow className="end">
        <TableCell className="wide" />
        <TableCell className="estimate">
          <span className="spill">
            With {formatOwed(commitment.owed)} owed so far: expected by {formatEnd(commitment.end)}
            <span className="sub">
              {RANGE_LABEL} {formatEstimateRange(estimate.owedRange)}
            </span>
          </span>
        </TableCell>
        <TableCell className="wide" />
        <TableCell className="wide" />
        <TableCell className="wide roomy" />
        <TableCell className="wide" />
        <TableCell className="wide roomy" />
        <TableCell />
        <TableCell className="estimate" align="right">
          <NowEstimate was={before?.owed} now={estimate.owed} />
        </TableCell>
      </TableRow>
    </Totals>
  );
}

const Totals = styled(TableFooter)({
  "& .estimate": { fontWeight: 400 },
  "& .end > *": { borderTop: 0, paddingTop: 0 },
  // Reaches over the empty cells beside it.
  "& .spill": { display: "block", width: 0, whiteSpace: "nowrap", "& .sub": { whiteSpace: "inherit" } },
  [PHONE]: { "& .spill": { width: "auto", whiteSpace: "normal" } },
});
