import type { CompanySummary } from "@portal/contracts/commitment/v1/company_summary_pb";
import { paths } from "@portal/platform";
import {
  Figure,
  formatEnd,
  formatMoney,
  formatMoneyUp,
  nanosOf,
  statusOf,
  statusWord,
  VerdictMark,
} from "@portal/ui";
import type { ReactNode } from "react";
import type { NextPeriod } from "../model/ahead-facts";
import { daysWords, likelyWords } from "../model/period-words";
import { chanceBefore, forecastChance, isPaced } from "../model/standing";

interface NextFigureProps {
  readonly next: NextPeriod | undefined;
  readonly summary: CompanySummary;
}

/** The period that ends next: how it is expected to come out, or what it needs a day where that is not known. */
export function NextFigure({ next, summary }: NextFigureProps) {
  if (!next) return <NoNext summary={summary} />;
  const { row, checkin } = next;
  const label = (
    <a className="quiet" href={paths.checkin(summary.companyId, row.id, checkin.number)}>
      Next: {row.name}, to {formatEnd(checkin.period?.end)}
    </a>
  );
  const chance = forecastChance(checkin);
  const status = statusOf(checkin);
  if (!isPaced(checkin)) {
    return (
      <Figure label={label} value={statusWord(status)} kind="fact">
        <Reached next={next} />
      </Figure>
    );
  }
  return chance === undefined ? (
    <Figure label={label} value={<Need next={next} />} kind="fact">
      <Pace next={next} />
    </Figure>
  ) : (
    <Figure
      label={label}
      value={
        <VerdictMark status={status} size={22} chance={chance} chanceBefore={chanceBefore(row, checkin)} />
      }
      kind="estimate"
    >
      <Outlook next={next} />
    </Figure>
  );
}

function NoNext({ summary }: { summary: CompanySummary }) {
  const isLoading = summary.nextCheckin !== undefined;
  return (
    <Figure label="Next period" value={isLoading ? "…" : "None left"} kind="fact">
      {isLoading ? "" : `The last ended on ${formatEnd(summary.period?.end)}`}
    </Figure>
  );
}

function Outlook({ next: { row, checkin } }: { next: NextPeriod }): ReactNode {
  const now =
    row.currentDailySpend === undefined ? "nothing spent yet" : `now ${formatMoney(row.currentDailySpend)}`;
  return (
    <>
      likely to be met, {daysWords(checkin)}. Needs <b>{formatMoneyUp(nanosOf(checkin.neededDailySpend))}</b>{" "}
      a day, {now}, we expect {formatMoney(nanosOf(checkin.outlook?.expectedDailySpend))}.
    </>
  );
}

function Need({ next: { checkin } }: { next: NextPeriod }) {
  return (
    <>
      {formatMoneyUp(nanosOf(checkin.neededDailySpend))} <small>a day</small>
    </>
  );
}

function Pace({ next: { row, checkin } }: { next: NextPeriod }) {
  const now =
    row.currentDailySpend === undefined ? "nothing spent yet" : `now ${formatMoney(row.currentDailySpend)}`;
  return (
    <>
      needed, <b>{now}</b>, {daysWords(checkin)} to reach {formatMoney(nanosOf(checkin.amount))}
    </>
  );
}

function Reached({ next: { checkin } }: { next: NextPeriod }) {
  const reached = `${formatMoney(nanosOf(checkin.actual))} of ${formatMoney(nanosOf(checkin.amount))}`;
  const likely = likelyWords(checkin);
  return likely ? `${reached}, ${likely}` : reached;
}
