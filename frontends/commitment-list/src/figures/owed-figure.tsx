import type { CompanySummary } from "@portal/contracts/commitment/v1/company_summary_pb";
import { paths } from "@portal/platform";
import { Figure, formatOwed, nanosOf } from "@portal/ui";
import type { ReactNode } from "react";
import { texts } from "../texts";

/** What the closed periods owe. */
export function OwedFigure({ summary }: { summary: CompanySummary }) {
  const { met = 0, missed = 0 } = summary.counts ?? {};
  const about =
    missed > 0 ? (
      <>
        {texts.figures.finalFrom}{" "}
        <MissedLink summary={summary}>{texts.figures.missedPeriods(missed)}</MissedLink>
      </>
    ) : (
      noneMissed(met)
    );
  return (
    <Figure label={texts.figures.owed} value={formatOwed(nanosOf(summary.owed))} kind="fact">
      {about}
    </Figure>
  );
}

function noneMissed(met: number): string {
  return met > 0 ? texts.figures.noneMissed : texts.figures.noneClosedYet;
}

/** Leads to the only commitment that missed, or to the table with those that missed most on top. */
function MissedLink({ summary, children }: { summary: CompanySummary; children: ReactNode }) {
  const { companyId, missedCommitments } = summary;
  const [only, ...others] = missedCommitments;
  if (only && others.length === 0) {
    return <a href={paths.commitment(companyId, only.commitmentId)}>{children}</a>;
  }
  const href = paths.company(companyId);
  return (
    <a href={`${href}${href.includes("?") ? "&" : "?"}sort=-missed`} onClick={showTable}>
      {children}
    </a>
  );
}

/** The address stays that of this page, so nothing else brings the table into view. */
function showTable(): void {
  document.getElementById("commitments")?.scrollIntoView();
}
