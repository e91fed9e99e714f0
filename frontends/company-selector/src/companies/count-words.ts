import type { Status } from "@portal/ui";
import { texts } from "../texts";
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
        { status: "off-track", count: offTrack, word: texts.counts.offTrack },
        { status: "at-risk", count: atRisk, word: texts.counts.atRisk },
        { status: "on-track", count: onTrack, word: texts.counts.onTrack },
        { status: "insufficient-history", count: unforeseen, word: texts.counts.unforeseen },
      ]
    : [
        { status: "open", count: open, word: texts.counts.open },
        { status: "upcoming", count: upcoming, word: texts.counts.upcoming },
      ];
  const words: CountWord[] = [
    { status: "missed", count: missed, word: texts.counts.missed },
    ...ahead,
    { status: "awaiting", count: awaiting, word: texts.counts.awaiting },
    { status: "met", count: met, word: texts.counts.met },
    { status: "no-data", count: noData, word: texts.counts.noData },
  ];
  return words.filter(({ count }) => count > 0);
}
