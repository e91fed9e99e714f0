import type { CompanySummary } from "@portal/contracts/commitment/v1/company_summary_pb";
import { nanosOf } from "@portal/ui";

/** What all companies come to. */
export interface CompaniesTotals {
  readonly companies: number;
  readonly commitments: number;
  readonly missed: number;
  readonly met: number;
  readonly awaiting: number;
  readonly open: number;
  readonly upcoming: number;
  readonly noData: number;
  /** Nano-units. */
  readonly owed: bigint;
}

const NOTHING: CompaniesTotals = {
  companies: 0,
  commitments: 0,
  missed: 0,
  met: 0,
  awaiting: 0,
  open: 0,
  upcoming: 0,
  noData: 0,
  owed: 0n,
};

export function companiesTotals(summaries: readonly CompanySummary[]): CompaniesTotals {
  return summaries.reduce(
    (sum, { commitmentCount, counts, owed }) => ({
      companies: sum.companies + 1,
      commitments: sum.commitments + commitmentCount,
      missed: sum.missed + (counts?.missed ?? 0),
      met: sum.met + (counts?.met ?? 0),
      awaiting: sum.awaiting + (counts?.awaitingData ?? 0),
      open: sum.open + (counts?.open ?? 0),
      upcoming: sum.upcoming + (counts?.upcoming ?? 0),
      noData: sum.noData + (counts?.noData ?? 0),
      owed: sum.owed + nanosOf(owed),
    }),
    NOTHING,
  );
}

/** All periods, whatever became of them. */
export function periodCount({ missed, met, awaiting, open, upcoming, noData }: CompaniesTotals): number {
  return missed + met + awaiting + open + upcoming + noData;
}
