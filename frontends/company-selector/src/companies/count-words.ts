import type { Status } from "@portal/ui";
import { texts } from "../texts";
import type { CompaniesTotals } from "./totals";

/** How many periods have a status, in words. */
export interface CountWord {
  readonly status: Status;
  readonly count: number;
  readonly word: string;
}

/** The counts that are not zero, in one line for the facts and one for what is ahead; what needs attention first. */
export interface CountLines {
  readonly facts: readonly CountWord[];
  readonly ahead: readonly CountWord[];
}

/** @param hasEstimates whether what is ahead is told by its outlook, or by where it is in time */
export function countLines(totals: CompaniesTotals, hasEstimates: boolean): CountLines {
  const { missed, met, awaiting, open, upcoming, offTrack, atRisk, onTrack, unforeseen, noData } = totals;
  return {
    facts: present([
      { status: "missed", count: missed, word: texts.counts.missed },
      { status: "awaiting", count: awaiting, word: texts.counts.awaiting },
      { status: "met", count: met, word: texts.counts.met },
      { status: "no-data", count: noData, word: texts.counts.noData },
    ]),
    ahead: present(
      hasEstimates
        ? [
            { status: "off-track", count: offTrack, word: texts.counts.offTrack },
            { status: "at-risk", count: atRisk, word: texts.counts.atRisk },
            { status: "on-track", count: onTrack, word: texts.counts.onTrack },
            { status: "insufficient-history", count: unforeseen, word: texts.counts.unforeseen },
          ]
        : [
            { status: "open", count: open, word: texts.counts.open },
            { status: "upcoming", count: upcoming, word: texts.counts.upcoming },
          ],
    ),
  };
}

const present = (words: readonly CountWord[]) => words.filter(({ count }) => count > 0);
