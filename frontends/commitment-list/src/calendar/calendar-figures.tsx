import { formatEnd, formatMoney, formatMoneyUp, formatOwed } from "@portal/ui";
import { ExpectedAmount } from "../expected-amount";
import type { CommitmentRow } from "../model/commitment-row";
import type { ExpectedOwed } from "../model/expected-owed";
import { tellingExpectation } from "../model/telling-expectation";
import { texts } from "../texts";

interface CalendarFiguresProps {
  readonly row: CommitmentRow;
  /** Undefined without an outlook of the company. */
  readonly expected: ExpectedOwed | undefined;
  /** Under a scenario: the same without it. */
  readonly before: ExpectedOwed | undefined;
}

/** The figures of a commitment below its calendar. */
export function CalendarFigures({ row, expected, before }: CalendarFiguresProps) {
  const { currentDailySpend: current, neededDailySpend: needed } = row;
  const telling = tellingExpectation(row);
  return (
    <dl>
      <div>
        <dt>{texts.figures.owed}</dt>
        <dd>{formatOwed(row.owed)}</dd>
      </div>
      <div>
        <dt>{texts.columns.spend}</dt>
        <dd>
          {needed === undefined || row.status === "awaiting" ? (
            texts.commitment.nothing
          ) : (
            <>
              {current === undefined ? texts.commitment.nothing : formatMoney(current)}
              <small>
                {needed > 0n ? texts.commitment.needs(formatMoneyUp(needed)) : texts.commitment.needsNoMore}
              </small>
              {telling === undefined ? null : <small>{texts.commitment.expects(formatMoney(telling))}</small>}
            </>
          )}
        </dd>
      </div>
      {expected ? (
        <div>
          <dt>{texts.columns.expected}</dt>
          <dd>
            <ExpectedAmount expected={expected} before={before} />
          </dd>
        </div>
      ) : (
        <div>
          <dt>{row.next ? texts.commitment.nextEnds : texts.commitment.ended}</dt>
          <dd>{formatEnd(row.next ? row.next.period?.end : row.end)}</dd>
        </div>
      )}
    </dl>
  );
}
