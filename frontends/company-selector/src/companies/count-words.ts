import type { Status } from "@portal/ui";
import type { CompaniesTotals } from "./totals";

/** How many periods have a status, in words. */
export interface CountWord {
  readonly status: Status;
  readonly count: number;
  readonly word: string;
}

/** The counts that are not zero, what needs attention first. */
export function countWords(totals: CompaniesTotals, hasEstimates: boolean): CountWord[] {
  const { missed, met, awaiting, open, upcoming, offTrack, atRisk, onTrack, unforeseen, noData } = totals;
  const ahead: CountWord[] = hasEstimates
    ? [
        { status: "off-track", count: offTrack, word: "off track" },
        { status: "at-risk", count: atRisk, word: "at risk" },
        { status: "on-track", count: onTrack, word: "on track" },
        { status: "insufficient-history", count: unforeseen, word: "without outlook" },
      ]
    : [
        { status: "open", count: open, word: "open" },
        { status: "upcoming", count: upcoming, word: "upcoming" },
      ];
  const words: CountWord[] = [
    { status: "missed", count: missed, word: "missed" },
    ...ahead,
    { status: "awaiting", count: awaiting, word: "awaiting data" },
    { status: "met", count: met, word: "met" },
    { status: "no-data", count: noData, word: "without data" },
  ];
  return words.filter(({ count }) => count > 0);
}
