import { formatMoney, Notice, RANGE_LABEL, TableCell } from "@portal/ui";
import type { MeasuredCheckin } from "../model/checkin";
import type { CommitmentEstimate, MeasuredCommitment } from "../model/commitment";
import { basisWords } from "../model/forecast-basis";
import { forecast } from "../texts/forecast";
import { periods } from "../texts/periods";
import { ExpectedRow } from "./expected-row";
import { ExpectedTotals } from "./expected-totals";
import { PeriodSection } from "./period-section";
import { AmountHead } from "./period-table";

const { heads, ahead } = periods;

interface ExpectedPeriodsProps {
  readonly commitment: MeasuredCommitment;
  /** Under a scenario: the same without it. */
  readonly before: MeasuredCommitment | undefined;
  readonly estimate: CommitmentEstimate;
  readonly checkins: readonly MeasuredCheckin[];
}

/** The periods that are not closed: what is to be expected of each, and of all together. */
export function ExpectedPeriods({ commitment, before, estimate, checkins }: ExpectedPeriodsProps) {
  const { basis } = commitment;
  return (
    <PeriodSection
      name="ahead"
      title={ahead.title}
      detail={ahead.expected}
      noun={ahead.noun}
      rows={checkins}
      isDense
      heads={<Heads />}
      row={(checkin) => (
        <ExpectedRow
          key={checkin.number}
          checkin={checkin}
          commitment={commitment}
          before={before?.checkins.find(({ number }) => number === checkin.number)?.estimate}
        />
      )}
      totals={() => <ExpectedTotals {...{ commitment, estimate, checkins, before }} />}
    >
      {basis ? (
        <Notice>
          <b>{forecast.title}</b> {basisWords(basis)}
        </Notice>
      ) : null}
      <LeftOut checkins={checkins} />
    </PeriodSection>
  );
}

function Heads() {
  return (
    <>
      <AmountHead>{heads.promised}</AmountHead>
      <AmountHead>{heads.expectedSpend}</AmountHead>
      <AmountHead isRoomy>{RANGE_LABEL}</AmountHead>
      <AmountHead>{heads.needs}</AmountHead>
      <AmountHead isRoomy>{heads.sureWith}</AmountHead>
      <TableCell>{heads.outlook}</TableCell>
      <TableCell align="right">
        <span className="wide">{heads.expectedShortfall}</span>
        <span className="narrow">{heads.shortfall}</span>
      </TableCell>
    </>
  );
}

/** Says which periods the totals leave out. */
function LeftOut({ checkins }: Pick<ExpectedPeriodsProps, "checkins">) {
  const without = checkins.filter(({ estimate }) => !estimate);
  if (without.length === 0) return null;
  const amount = without.reduce((total, checkin) => total + checkin.amount, 0n);
  return <Notice>{ahead.leftOut(without.length, formatMoney(amount))}</Notice>;
}
