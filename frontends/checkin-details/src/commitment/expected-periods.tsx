import {
  formatMoney,
  Notice,
  Section,
  SectionHeading,
  ShowMore,
  TableBody,
  TableContainer,
} from "@portal/ui";
import { useMemo } from "react";
import { basisWords } from "../model/history-words";
import type { MeasuredCheckin } from "../model/measured-checkin";
import { type CommitmentEstimate, type MeasuredCommitment, parted } from "../model/measured-commitment";
import { useShownRows } from "../shown-rows";
import { ExpectedRowCells } from "./expected-row";
import { type ExpectedSums, expectedTable } from "./expected-rows";
import { ExpectedHead, ExpectedTable } from "./expected-table";
import { ExpectedTotals } from "./expected-totals";

interface ExpectedPeriodsProps {
  readonly commitment: MeasuredCommitment;
  /** Under a scenario: the same without it. */
  readonly before: MeasuredCommitment | undefined;
  readonly estimate: CommitmentEstimate;
  readonly checkins: readonly MeasuredCheckin[];
}

/** The periods that are not closed: what is to be expected of each, and of all together. */
export function ExpectedPeriods({ commitment, before, estimate, checkins }: ExpectedPeriodsProps) {
  const table = useMemo(() => expectedTable(checkins, estimate), [checkins, estimate]);
  const tableBefore = useMemo(() => before && tableOf(before), [before]);
  const { shown, showMore } = useShownRows(table.rows);
  const { basis } = commitment;
  return (
    <Section aria-labelledby="ahead-title">
      <SectionHeading
        id="ahead-title"
        title="Periods ahead"
        detail="estimates, nothing is owed for them yet"
      />
      <TableContainer>
        <ExpectedTable aria-labelledby="ahead-title">
          <ExpectedHead />
          <TableBody>
            {shown.map((row) => (
              <ExpectedRowCells
                key={row.checkin.number}
                commitment={commitment}
                row={row}
                before={tableBefore?.rows.find(({ checkin }) => checkin.number === row.checkin.number)}
              />
            ))}
          </TableBody>
          <ExpectedTotals
            commitment={commitment}
            estimate={estimate}
            table={table}
            before={before?.estimate}
            tableBefore={tableBefore}
          />
        </ExpectedTable>
      </TableContainer>
      <ShowMore shown={shown.length} total={checkins.length} noun="periods ahead" onMore={showMore} />
      {basis ? (
        <Notice>
          <b>What the forecast rests on.</b> {basisWords(basis)}
        </Notice>
      ) : null}
      <LeftOut checkins={checkins} />
    </Section>
  );
}

function tableOf({ checkins, estimate }: MeasuredCommitment): ExpectedSums | undefined {
  return estimate && expectedTable(parted(checkins).ahead, estimate);
}

/** Says which periods the totals leave out. */
function LeftOut({ checkins }: Pick<ExpectedPeriodsProps, "checkins">) {
  const without = checkins.filter(({ estimate }) => !estimate);
  if (without.length === 0) return null;
  const amount = without.reduce((total, checkin) => total + checkin.amount, 0n);
  const subject = without.length === 1 ? "One period has" : `${without.length} periods have`;
  return (
    <Notice>
      {subject} no forecast: the expected totals leave out {formatMoney(amount)} that{" "}
      {without.length === 1 ? "it promises" : "they promise"}.
    </Notice>
  );
}
