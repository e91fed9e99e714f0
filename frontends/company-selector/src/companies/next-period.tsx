import type { CompanySummary } from "@portal/contracts/commitment/v1/company_summary_pb";
import { paths } from "@portal/platform";
import { chanceOf, formatEnd, Pending, statusOf, VerdictMark } from "@portal/ui";

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
        <small>{period ? `on ${formatEnd(period.end)}` : ""}</small>
      </>
    );
  }
  const { commitmentId, commitmentDisplayName, checkinNumber } = nextCheckin;
  return (
    <a className="quiet" href={paths.checkin(companyId, commitmentId, checkinNumber)}>
      <NextMark {...{ nextCheckin }} isPending={isPending && !outlook} hasChance />
      <small>
        {commitmentDisplayName}, <span className="nowrap">to {formatEnd(nextCheckin.period?.end)}</span>
      </small>
    </a>
  );
}

interface NextMarkProps {
  readonly nextCheckin: NonNullable<CompanySummary["nextCheckin"]>;
  /** Its outlook is still on the way. */
  readonly isPending: boolean;
  readonly hasChance?: boolean;
}

/** The status of the period that ends next. */
export function NextMark({ nextCheckin, isPending, hasChance = false }: NextMarkProps) {
  const status = statusOf(nextCheckin);
  if (isPending && (status === "open" || status === "upcoming")) return <Pending width="7em" />;
  return <VerdictMark status={status} chance={hasChance ? chanceOf(nextCheckin) : undefined} />;
}
