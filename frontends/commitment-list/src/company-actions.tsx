import type { CompanySummary } from "@portal/contracts/commitment/v1/company_summary_pb";
import { paths } from "@portal/platform";
import { WhatIfButton } from "@portal/scenario/opener";
import { ExportButton, ShareButton } from "@portal/sharing/opener";
import { Button } from "@portal/ui";
import { companyExports } from "./exports/company-exports";
import type { CommitmentRow } from "./model/commitment-row";
import { texts } from "./texts";

interface CompanyActionsProps {
  readonly summary: CompanySummary;
  /** All commitments, or those that have arrived. */
  readonly rows: readonly CommitmentRow[];
  readonly isComplete: boolean;
  readonly hasOutlook: boolean;
  readonly isScenarioOpen: boolean;
  /** The answer of the page, to be pasted into a mail. */
  readonly sentence: string;
}

/** What can be done with the page of a company. */
export function CompanyActions(props: CompanyActionsProps) {
  const { summary, rows, isComplete, hasOutlook, isScenarioOpen, sentence } = props;
  const { companyId, asOfTime, dataThroughTime } = summary;
  return (
    <>
      {hasOutlook ? <WhatIfButton isOpen={isScenarioOpen} /> : null}
      <Button href={paths.compare(companyId)}>{texts.company.compare}</Button>
      <Button href={paths.report(companyId)}>{texts.company.report}</Button>
      {isComplete ? (
        <ExportButton
          exports={companyExports(summary, rows)}
          {...(asOfTime ? { asOf: asOfTime } : {})}
          {...(dataThroughTime ? { dataThrough: dataThroughTime } : {})}
        />
      ) : (
        // In its place, so that nothing moves when the rest has arrived.
        <Button disabled>{texts.exports.button}</Button>
      )}
      <ShareButton sentence={sentence} />
    </>
  );
}
