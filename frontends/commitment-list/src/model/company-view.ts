import type { Commitment } from "@portal/contracts/commitment/v1/commitment_pb";
import type { CompanySummary } from "@portal/contracts/commitment/v1/company_summary_pb";
import type { Scenario } from "@portal/scenario/opener";
import { type CommitmentRow, toRow } from "./commitment-row";
import { type OwedEstimate, owedEstimate } from "./owed-estimate";

/** What the page shows of a company: as it is, or as it would be under a scenario. */
export interface CompanyView {
  readonly summary: CompanySummary;
  readonly rows: readonly CommitmentRow[];
  /** Undefined without an outlook: then there are facts alone. */
  readonly estimate: OwedEstimate | undefined;
}

/** The company as it is. */
export function plainView(summary: CompanySummary, commitments: readonly Commitment[]): CompanyView {
  return { summary, rows: commitments.map(toRow), estimate: owedEstimate(summary) };
}

/** The same company under a scenario; rows that it does not touch stay the ones they are. */
export function scenarioView(
  plain: CompanyView,
  commitments: readonly Commitment[],
  scenario: Scenario,
): CompanyView {
  const { summary = plain.summary, changed } = scenario;
  const rows = scenario.commitments.map((commitment, index) => {
    const row = plain.rows[index];
    if (row && commitment === commitments[index]) return row;
    return { ...toRow(commitment), changed: changed.get(commitment.id) ?? new Map() };
  });
  return { summary, rows, estimate: owedEstimate(summary) };
}
