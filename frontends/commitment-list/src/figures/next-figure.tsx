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
import { texts } from "../texts";

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
      {texts.figures.nextOf(row.name, formatEnd(checkin.period?.end))}
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
    <Figure
      label={texts.figures.next}
      value={isLoading ? texts.figures.pending : texts.figures.noneLeft}
      kind="fact"
    >
      {isLoading ? "" : texts.figures.lastEnded(formatEnd(summary.period?.end))}
    </Figure>
  );
}

function Outlook({ next: { row, checkin } }: { next: NextPeriod }): ReactNode {
  const expected = formatMoney(nanosOf(checkin.outlook?.expectedDailySpend));
  return (
    <>
      {texts.figures.likely(daysWords(checkin))}
      <b>{formatMoneyUp(nanosOf(checkin.neededDailySpend))}</b>
      {texts.figures.aDayNow(currentSpend(row), expected)}
    </>
  );
}

function Need({ next: { checkin } }: { next: NextPeriod }) {
  return (
    <>
      {formatMoneyUp(nanosOf(checkin.neededDailySpend))} <small>{texts.figures.aDay}</small>
    </>
  );
}

function Pace({ next: { row, checkin } }: { next: NextPeriod }) {
  return (
    <>
      {texts.figures.needed}
      <b>{texts.figures.now(currentSpend(row))}</b>
      {texts.figures.toReach(daysWords(checkin), formatMoney(nanosOf(checkin.amount)))}
    </>
  );
}

function currentSpend({ currentDailySpend }: NextPeriod["row"]): string | undefined {
  return currentDailySpend === undefined ? undefined : formatMoney(currentDailySpend);
}

function Reached({ next: { checkin } }: { next: NextPeriod }) {
  const reached = texts.facts.partOf(
    formatMoney(nanosOf(checkin.actual)),
    formatMoney(nanosOf(checkin.amount)),
  );
  const likely = likelyWords(checkin);
  return likely ? `${reached}, ${likely}` : reached;
}
