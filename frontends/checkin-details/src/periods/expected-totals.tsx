import {
  formatCount,
  formatEnd,
  formatEstimate,
  formatEstimateRange,
  formatMoney,
  formatOwed,
  PHONE,
  RANGE_LABEL,
  STATUS_ORDER,
  statusWord,
  styled,
  TableCell,
  TableFooter,
  TableRow,
} from "@portal/ui";
import { shownSums } from "../model/apportioned";
import type { MeasuredCheckin } from "../model/checkin";
import { type CommitmentEstimate, type MeasuredCommitment, parted } from "../model/commitment";
import { totalsOf } from "../model/totals";
import { NowEstimate } from "../now-estimate";
import { periods } from "../texts/periods";
import { AmountCell } from "./period-table";

const { ahead, brief } = periods;

interface ExpectedTotalsProps {
  readonly commitment: MeasuredCommitment;
  readonly estimate: CommitmentEstimate;
  readonly checkins: readonly MeasuredCheckin[];
  /** Under a scenario: the same without it. */
  readonly before: MeasuredCommitment | undefined;
}

/** What the rows add up to, and with what is owed already, what is expected at the end. */
export function ExpectedTotals({ commitment, estimate, checkins, before }: ExpectedTotalsProps) {
  const sums = shownSums(checkins);
  const sumsBefore = before && shownSums(parted(before.checkins).ahead);
  const { amount } = totalsOf(checkins);
  return (
    <TableFooter>
      <TableRow>
        <TableCell className="wide" />
        <TableCell>
          {ahead.expectedOf(checkins.length)}
          <span className="narrow sub">{brief(formatEstimate(sums.spend), formatMoney(amount))}</span>
        </TableCell>
        <AmountCell>{formatMoney(amount)}</AmountCell>
        <AmountCell look="estimate">
          <NowEstimate was={sumsBefore?.spend} now={sums.spend} />
        </AmountCell>
        <AmountCell look="roomy" />
        <AmountCell />
        <AmountCell look="roomy" />
        <TableCell className="estimate">{statusCounts(checkins)}</TableCell>
        <TableCell className="estimate" align="right">
          <NowEstimate was={sumsBefore?.shortfall} now={sums.shortfall} exact={estimate.shortfall} />
        </TableCell>
      </TableRow>
      <TableRow className="end">
        <TableCell className="wide" />
        <TableCell className="estimate">
          <Spill>
            {ahead.withOwed(formatOwed(commitment.owed), formatEnd(commitment.end))}
            <span className="sub">
              {RANGE_LABEL} {formatEstimateRange(estimate.owedRange, commitment.owed)}
            </span>
          </Spill>
        </TableCell>
        <AmountCell />
        <AmountCell />
        <AmountCell look="roomy" />
        <AmountCell />
        <AmountCell look="roomy" />
        <TableCell />
        <TableCell className="estimate" align="right">
          <NowEstimate was={before?.estimate?.owed} now={estimate.owed} />
        </TableCell>
      </TableRow>
    </TableFooter>
  );
}

/** "3 off track, 9 at risk". */
export function statusCounts(checkins: readonly MeasuredCheckin[]): string {
  return STATUS_ORDER.flatMap((status) => {
    const count = checkins.filter((checkin) => checkin.status === status).length;
    return count === 0 ? [] : [ahead.count(formatCount(count), statusWord(status).toLowerCase())];
  }).join(", ");
}

/** Reaches over the empty cells beside it. */
const Spill = styled("span")({
  display: "block",
  width: 0,
  whiteSpace: "nowrap",
  // As long as it has no width, it reaches in the direction of the page.
  unicodeBidi: "normal",
  "& .sub": { whiteSpace: "inherit", unicodeBidi: "inherit" },
  [PHONE]: { width: "auto", whiteSpace: "normal" },
});
