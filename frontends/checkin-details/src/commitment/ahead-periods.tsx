import {
  formatCount,
  formatMoney,
  formatMoneyUp,
  plural,
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
import { totalsOf } from "../model/totals";
import { useShownRows } from "../shown-rows";
import { ExpectedPeriods } from "./expected-periods";
import { PeriodCells, PeriodHeads, PeriodTable } from "./period-table";

interface AheadPeriodsProps {
  readonly commitment: MeasuredCommitment;
  /** Under a scenario: the same without it. */
  readonly before: MeasuredCommitment | undefined;
  readonly checkins: readonly MeasuredCheckin[];
}

/** The periods that are not closed: with what is expected of them or, without a forecast, with the facts alone. */
export function AheadPeriods(props: AheadPeriodsProps) {
  const { estimate } = props.commitment;
  return estimate ? <ExpectedPeriods {...props} estimate={estimate} /> : <KnownPeriods {...props} />;
}

/** What is spent so far and what they need a day. */
function KnownPeriods({ commitment, checkins }: Omit<AheadPeriodsProps, "before">) {
  const { shown, showMore } = useShownRows(checkins);
  return (
    <Section aria-labelledby="ahead-title">
      <SectionHeading
        id="ahead-title"
        title="Periods ahead"
        detail="not closed yet, nothing is owed for them"
      />
      <TableContainer>
        <PeriodTable aria-labelledby="ahead-title">
          <TableHead>
            <TableRow>
              <PeriodHeads />
              <TableCell className="wide" align="right">
                Promised
              </TableCell>
              <TableCell className="wide" align="right">
                Spent so far
              </TableCell>
              <TableCell className="wide" align="right">
                Needs a day
              </TableCell>
              <TableCell className="wide" align="right">
                Days left
              </TableCell>
              <TableCell>Status</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {shown.map((checkin) => (
              <AheadRow key={checkin.number} commitment={commitment} checkin={checkin} />
            ))}
          </TableBody>
          <TotalRow checkins={checkins} />
        </PeriodTable>
      </TableContainer>
      <ShowMore shown={shown.length} total={checkins.length} noun="periods ahead" onMore={showMore} />
    </Section>
  );
}

interface AheadRowProps {
  readonly commitment: MeasuredCommitment;
  readonly checkin: MeasuredCheckin;
}

function AheadRow({ commitment, checkin }: AheadRowProps) {
  const { amount, actual, neededDaily, daysLeft, status } = checkin;
  const needed = formatMoneyUp(neededDaily ?? 0n);
  // Nothing can be spent any more on a period that is over.
  const isOver = checkin.stage === "awaiting";
  return (
    <TableRow>
      <PeriodCells commitment={commitment} checkin={checkin}>
        {isOver ? `${plural(daysLeft, "day")} not loaded` : `${needed} a day needed`}
      </PeriodCells>
      <TableCell className="wide" align="right">
        {formatMoney(amount)}
      </TableCell>
      <TableCell className={actual === 0n ? "wide quiet-amount" : "wide"} align="right">
        {formatMoney(actual)}
      </TableCell>
      <TableCell className="wide" align="right">
        {isOver ? "–" : needed}
      </TableCell>
      <TableCell className="wide quiet-amount" align="right">
        {isOver ? "over" : formatCount(daysLeft)}
      </TableCell>
      <TableCell>
        <VerdictMark status={status} />
      </TableCell>
    </TableRow>
  );
}

function TotalRow({ checkins }: { checkins: readonly MeasuredCheckin[] }) {
  const { amount, actual } = totalsOf(checkins);
  return (
    <TableFooter>
      <TableRow>
        <TableCell className="wide" />
        <TableCell>
          Promised ahead
          <span className="narrow sub">
            {formatMoney(actual)} of {formatMoney(amount)}
          </span>
        </TableCell>
        <TableCell className="wide" align="right">
          {formatMoney(amount)}
        </TableCell>
        <TableCell className="wide" align="right">
          {formatMoney(actual)}
        </TableCell>
        <TableCell className="wide" />
        <TableCell className="wide" />
        <TableCell />
      </TableRow>
    </TableFooter>
  );
}
