import type { CompanySummary } from "@portal/contracts/commitment/v1/company_summary_pb";
import { formatEstimate, type Instant, instantOf, nanosOf, roundedEstimate } from "@portal/ui";
import { expectedOwed, forecastCount } from "./expected";

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
  readonly offTrack: number;
  readonly atRisk: number;
  readonly onTrack: number;
  /** With too little history for an outlook. */
  readonly unforeseen: number;
  /** Nano-units. */
  readonly owed: bigint;
  /** Nano-units; what is owed already where nobody can tell what it will come to. */
  readonly expected: bigint;
  /** What is expected of those with a forecast, each rounded as it is shown, so that the column adds up. */
  readonly foreseen: bigint;
  /** What the others owe already, which is shown exactly. */
  readonly settled: bigint;
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
  offTrack: 0,
  atRisk: 0,
  onTrack: 0,
  unforeseen: 0,
  owed: 0n,
  expected: 0n,
  foreseen: 0n,
  settled: 0n,
};

/** Adds up companies, each as the services tell it. */
export function companiesTotals(summaries: readonly CompanySummary[]): CompaniesTotals {
  return summaries.reduce((sum, summary) => {
    const { commitmentCount, counts, outlook } = summary;
    const owed = nanosOf(summary.owed);
    const expected = expectedOwed(summary) ?? owed;
    const isForeseen = forecastCount(summary) > 0;
    return {
      companies: sum.companies + 1,
      commitments: sum.commitments + commitmentCount,
      missed: sum.missed + (counts?.missed ?? 0),
      met: sum.met + (counts?.met ?? 0),
      awaiting: sum.awaiting + (counts?.awaitingData ?? 0),
      open: sum.open + (counts?.open ?? 0),
      upcoming: sum.upcoming + (counts?.upcoming ?? 0),
      noData: sum.noData + (counts?.noData ?? 0),
      offTrack: sum.offTrack + (outlook?.counts?.offTrack ?? 0),
      atRisk: sum.atRisk + (outlook?.counts?.atRisk ?? 0),
      onTrack: sum.onTrack + (outlook?.counts?.onTrack ?? 0),
      unforeseen: sum.unforeseen + (outlook?.counts?.insufficientHistory ?? 0),
      owed: sum.owed + owed,
      expected: sum.expected + expected,
      foreseen: sum.foreseen + (isForeseen ? roundedEstimate(expected) : 0n),
      settled: sum.settled + (isForeseen ? 0n : expected),
    };
  }, NOTHING);
}

/** All periods, whatever became of them. */
export function periodCount({ missed, met, awaiting, open, upcoming, noData }: CompaniesTotals): number {
  return missed + met + awaiting + open + upcoming + noData;
}

/** The periods that are not closed and have a forecast. */
export function forecastTotal({ offTrack, atRisk, onTrack }: CompaniesTotals): number {
  return offTrack + atRisk + onTrack;
}

/** What all companies are expected to owe: "≈ $6,750". */
export function formatExpected({ expected, foreseen, settled }: CompaniesTotals): string {
  const shown = foreseen + roundedEstimate(settled);
  return formatEstimate(shown === 0n ? expected : shown);
}

/** When the last of all contracts ends; undefined without commitments. */
export function lastEnd(summaries: readonly CompanySummary[]): Instant | undefined {
  return summaries
    .map(({ period }) => instantOf(period?.end))
    .reduce((last, end) => ((end ?? 0n) > (last ?? 0n) ? end : last), undefined);
}
