import type { CompanySummary } from "@portal/contracts/commitment/v1/company_summary_pb";
import { Lead, Pending } from "@portal/ui";
import { texts } from "../texts";
import { type Ahead, aheadWords } from "./expectation";
import { lateSentences } from "./sentences";
import { type CompaniesTotals, formatExpected } from "./totals";

interface CompaniesLeadProps extends Ahead {
  readonly summaries: readonly CompanySummary[];
}

/** What is to be expected, or what is ahead if nobody can tell, and whose data are late. */
export function CompaniesLead({ summaries, ...ahead }: CompaniesLeadProps) {
  return (
    <Lead>
      {ahead.progress === "pending" ? <ExpectationToCome totals={ahead.totals} /> : aheadWords(ahead)}{" "}
      {lateSentences(summaries).join(" ")}
    </Lead>
  );
}

/** Stands where the amount and its range will. */
const PLACE = "\u0000";
/** The characters of a range beside its two amounts. */
const RANGE_WORDS = 14;

/** The sentence with room for its amounts: what is owed already has about as many digits as what will be. */
function ExpectationToCome({ totals }: { totals: CompaniesTotals }) {
  const [before, between, after] = texts.lead.expected(PLACE, PLACE).split(PLACE);
  const digits = formatExpected(totals).length;
  return (
    <>
      {before}
      <Pending width={`${digits}ch`} />
      <span className="visually-hidden">{texts.lead.pending}</span>
      {between} <Pending width={`${2 * digits + RANGE_WORDS}ch`} />
      {after}
    </>
  );
}
