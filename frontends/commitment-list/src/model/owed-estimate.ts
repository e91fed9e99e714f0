import type { Commitment } from "@portal/contracts/commitment/v1/commitment_pb";
import type { CompanySummary } from "@portal/contracts/commitment/v1/company_summary_pb";
import type { MoneyRange, OwedOutlook } from "@portal/contracts/commitment/v1/outlook_pb";
import { nanosOf, type Prospect, shownOwed } from "@portal/ui";

/** What is expected of the periods that are not closed: of a company, or of one of its commitments. */
export interface OwedEstimate {
  /** How many of them have which outlook. */
  readonly counts: Readonly<Record<Prospect, number>>;
  /** What is owed already; nano-units. */
  readonly owed: bigint;
  /** What is owed in the end, what is owed already included; nano-units. */
  readonly expectedOwed: bigint;
  /** The same as it is shown, in whole $10: commitments add up to their company. */
  readonly shownOwed: bigint;
  /** What the periods ahead are expected to add to it; nano-units. */
  readonly expectedShortfall: bigint;
  /** Of what is owed in the end. */
  readonly range: MoneyRange | undefined;
  /** Whether more is owed in the end in at most one of ten simulated outcomes. */
  readonly isUnlikelyToGrow: boolean;
}

/** The estimate of a company or commitment; undefined if not one of its periods has a forecast. */
export function owedEstimate(of: CompanySummary | Commitment): OwedEstimate | undefined {
  const { outlook } = of;
  const counts = countsOf(outlook);
  if (!outlook || forecastCount(counts) === 0) return undefined;
  const owed = nanosOf(of.owed);
  return {
    counts,
    owed,
    expectedOwed: nanosOf(outlook.expectedOwed),
    shownOwed: shownOwed(outlook),
    expectedShortfall: nanosOf(outlook.expectedShortfall),
    range: outlook.owedRange,
    isUnlikelyToGrow: nanosOf(outlook.owedRange?.high) <= owed,
  };
}

/** The periods that are not closed and have a service with data. */
export function notClosedCount(counts: OwedEstimate["counts"]): number {
  return forecastCount(counts) + counts["insufficient-history"];
}

function forecastCount(counts: OwedEstimate["counts"]): number {
  return counts["on-track"] + counts["at-risk"] + counts["off-track"];
}

function countsOf(outlook: OwedOutlook | undefined): OwedEstimate["counts"] {
  const { onTrack = 0, atRisk = 0, offTrack = 0, insufficientHistory = 0 } = outlook?.counts ?? {};
  return {
    "on-track": onTrack,
    "at-risk": atRisk,
    "off-track": offTrack,
    "insufficient-history": insufficientHistory,
  };
}
