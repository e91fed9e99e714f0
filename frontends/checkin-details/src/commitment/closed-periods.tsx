import {
  formatCount,
  formatMoney,
  formatOwed,
  formatSigned,
  Section,
  SectionHeading,
  ShowMore,
  TableBody,
  TableCell,
  TableContainer,
  TableFooter,
  TableHead,
  TableRow,
  VerdictMark,
} from "@portal/ui";
import type { MeasuredCheckin } from "../model/measured-checkin";
import type { MeasuredCommitment } from "../model/measured-commitment";
import { hasPartsOfCents, totalsOf } from "../model/totals";
import { useShownRows } from "../shown-rows";
import { PeriodCells, PeriodHeads, PeriodTable } from "./period-table";

interface ClosedPeriodsProps {
  readonly commitment: MeasuredCommitment;
  readonly checkins: readonly MeasuredCheckin[];
  /** Where the facts end: "data through 31 Dec 2024". */
  readonly factsEnd: string;
}

/** The periods whose results are final, with totals that add up on the screen. */
export function ClosedPeriods({ commitment, checkins, factsEnd }: ClosedPeriodsProps) {
  const { shown, showMore } = useShownRows(checkins);
  return (
    <Section aria-labelledby="closed-title">
      <SectionHeading
        id="closed-title"
        title="Closed periods"
        detail={commitment.hasData ? `final, ${factsEnd}` : factsEnd}
      />
      <TableContainer>
        <PeriodTable aria-labelledby="closed-title">
          <TableHead>
            <TableRow>
              <PeriodHeads />
              {["Promised", "Spent", "Difference", "Rows"].map((head) => (
                <TableCell key={head} className="wide" align="right">
                  {head}
                </TableCell>
              ))}
              <TableCell>Result</TableCell>
              <TableCell align="right">Shortfall</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {shown.map((checkin) => (
              <ClosedRow key={checkin.number} commitment={commitment} checkin={checkin} />
            ))}
          </TableBody>
          <TotalRow checkins={checkins} isPartly={shown.length < checkins.length} />
        </PeriodTable>
      </TableContainer>
      <ShowMore shown={shown.length} total={checkins.length} noun="closed periods" onMore={showMore} />
    </Section>
  );
}

interface ClosedRowProps {
  readonly commitment: MeasuredCommitment;
  readonly checkin: MeasuredCheckin;
}

function ClosedRow({ commitment, checkin }: ClosedRowProps) {
  const { amount, actual, shortfall, status, lineItemCount } = checkin;
  return (
    <TableRow>
      <PeriodCells commitment={commitment} checkin={checkin} />
      <TableCell className="wide" align="right">
        {formatMoney(amount)}
      </TableCell>
      <TableCell className="wide" align="right">
        {formatMoney(actual)}
      </TableCell>
      <TableCell className={status === "missed" ? "wide minus" : "wide"} align="right">
        {status === "no-data" ? "–" : formatSigned(actual - amount)}
      </TableCell>
      <TableCell className="wide quiet-amount" align="right">
        {formatCount(lineItemCount)}
      </TableCell>
      <TableCell>
        <VerdictMark status={status} />
      </TableCell>
      <TableCell className={shortfall === 0n ? "quiet-amount" : ""} align="right">
        {formatOwed(shortfall)}
      </TableCell>
    </TableRow>
  );
}

function TotalRow({ checkins, isPartly }: { checkins: readonly MeasuredCheckin[]; isPartly: boolean }) {
  const { amount, actual, shortfall, lineItemCount } = totalsOf(checkins);
  return (
    <TableFooter>
      <TableRow>
        <TableCell className="wide" />
        <TableCell>
          Owed so far
          {isPartly ? (
            <span className="sub">of all {formatCount(checkins.length)} closed periods</span>
          ) : null}
          {hasPartsOfCents(checkins) ? (
            <span className="sub">summed exactly, parts of a cent included</span>
          ) : null}
        </TableCell>
        <TableCell className="wide" align="right">
          {formatMoney(amount)}
        </TableCell>
        <TableCell className="wide" align="right">
          {formatMoney(actual)}
        </TableCell>
        <TableCell className="wide" align="right">
          {checkins.every(({ status }) => status === "no-data") ? "–" : formatSigned(actual - amount)}
          {shortfall > 0n && checkins.some((each) => each.actual > each.amount) ? (
            <span className="sub">surplus never offsets</span>
          ) : null}
        </TableCell>
        <TableCell className="wide" align="right">
          {formatCount(lineItemCount)}
        </TableCell>
        <TableCell>{resultCounts(checkins)}</TableCell>
        <TableCell align="right">{formatOwed(shortfall)}</TableCell>
      </TableRow>
    </TableFooter>
  );
}

function resultCounts(checkins: readonly MeasuredCheckin[]): string {
  const count = (status: MeasuredCheckin["status"]) =>
    checkins.filter((each) => each.status === status).length;
  const [met, missed, none] = [count("met"), count("missed"), count("no-data")];
  return none > 0 ? `${none} without data` : `${met} met, ${missed} missed`;
}
