import type { CompanySummary } from "@portal/contracts/commitment/v1/company_summary_pb";
import type { CommitmentRow } from "./commitment-row";
import { type OwedEstimate, owedEstimate } from "./owed-estimate";

/** What a row says of the amount owed in the end; money in nano-units. */
export type ExpectedOwed =
  | { readonly kind: "estimate"; readonly estimate: OwedEstimate }
  /** Every period is closed: a fact. */
  | { readonly kind: "final"; readonly owed: bigint }
  /** Some periods are not closed and have no forecast: only what is owed so far is known. */
  | { readonly kind: "so-far"; readonly owed: bigint }
  /** Nothing was ever measured. */
  | { readonly kind: "unknown" };

/** What is expected of a company and of each of its commitments. */
export interface Expectation {
  readonly together: OwedEstimate;
  /** By the id of the commitment. */
  readonly byRow: ReadonlyMap<string, ExpectedOwed>;
}

/** The expected amounts of a company and its commitments as they are shown; undefined without an outlook. */
export function expectationOf(
  summary: CompanySummary,
  rows: readonly CommitmentRow[],
): Expectation | undefined {
  const together = owedEstimate(summary);
  if (!together) return undefined;
  return { together, byRow: new Map(rows.map((row) => [row.id, expectedOf(row)])) };
}

/** What a row adds to the total that is shown. */
export function shownAmount(expected: ExpectedOwed | undefined): bigint {
  switch (expected?.kind) {
    case "estimate":
      return expected.estimate.shownOwed;
    case "final":
    case "so-far":
      return expected.owed;
    default:
      return 0n;
  }
}

function expectedOf(row: CommitmentRow): ExpectedOwed {
  const { estimate, owed } = row;
  if (estimate) return { kind: "estimate", estimate };
  if (row.status === "no-data") return { kind: "unknown" };
  return { kind: row.status === "ended" ? "final" : "so-far", owed };
}
