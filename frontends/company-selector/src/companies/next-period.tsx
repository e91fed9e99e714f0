import type { CompanySummary } from "@portal/contracts/commitment/v1/company_summary_pb";
import { paths } from "@portal/platform";
import { chanceOf, formatEnd, Pending, statusOf, VerdictMark } from "@portal/ui";
import { texts } from "../texts";

interface NextPeriodProps {
  readonly summary: CompanySummary;
  readonly isPending: boolean;
}

/** How the period that ends next stands, and which one it is; it leads there. */
export function NextPeriod({
  summary: { companyId, nextCheckin, period, outlook },
  isPending,
}: NextPeriodProps) {
  if (!nextCheckin) {
    return (
      <>
        <VerdictMark status="ended" />
        <small>{period ? texts.table.ended(formatEnd(period.end)) : null}</small>
      </>
    );
  }
  const { commitmentId, commitmentDisplayName, checkinNumber } = nextCheckin;
  return (
    <a className="quiet" href={paths.checkin(companyId, commitmentId, checkinNumber)}>
      <NextMark {...{ nextCheckin }} isPending={isPending && !outlook} />
      <small>
        {texts.table.nextOf(commitmentDisplayName)}
        <span className="nowrap">{texts.table.until(formatEnd(nextCheckin.period?.end))}</span>
      </small>
    </a>
  );
}

interface NextMarkProps {
  readonly nextCheckin: NonNullable<CompanySummary["nextCheckin"]>;
  /** Its outlook is still on the way. */
  readonly isPending: boolean;
}

/** The status of the period that ends next, and its chance. */
export function NextMark({ nextCheckin, isPending }: NextMarkProps) {
  const status = statusOf(nextCheckin);
  if (isPending && (status === "open" || status === "upcoming")) return <Pending width="7em" />;
  return <VerdictMark status={status} chance={chanceOf(nextCheckin)} />;
}
