import type { CompanySummary } from "@portal/contracts/commitment/v1/company_summary_pb";
import { Lead, Pending } from "@portal/ui";
import type { Progress } from "../use-outlooks";
import { hasEstimates } from "./columns";
import { aheadSentence, lateSentences } from "./sentences";
import { type CompaniesTotals, forecastTotal, formatExpected } from "./totals";

interface CompaniesLeadProps {
  readonly summaries: readonly CompanySummary[];
  readonly totals: CompaniesTotals;
  readonly progress: Progress;
}

/** What is to be expected, or what is ahead if nobody can tell, and whose data are late. */
export function CompaniesLead({ summaries, totals, progress }: CompaniesLeadProps) {
  return (
    <Lead>
      {hasEstimates(progress) ? (
        <Expectation totals={totals} isPending={progress === "pending"} />
      ) : (
        aheadSentence(totals)
      )}{" "}
      {lateSentences(summaries).join(" ")}
    </Lead>
  );
}

function Expectation({ totals, isPending }: { totals: CompaniesTotals; isPending: boolean }) {
  if (isPending || forecastTotal(totals) > 0) {
    return (
      <>
        By the end of all contracts we expect{" "}
        {isPending ? (
          <AmountToCome digits={formatExpected(totals).length} />
        ) : (
          <span className="nowrap">{formatExpected(totals)}</span>
        )}{" "}
        owed.
      </>
    );
  }
  return totals.unforeseen > 0 ? "No period ahead has enough history for an outlook yet." : null;
}

// What is owed already has about as many digits as what will be.
function AmountToCome({ digits }: { digits: number }) {
  return (
    <>
      <Pending width={`${digits}ch`} />
      <span className="visually-hidden">an amount that is still being worked out</span>
    </>
  );
}
