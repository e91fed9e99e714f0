import type { OutlookCounts } from "@portal/contracts/commitment/v1/outlook_pb";
import { formatCount, formatOwed, statusWord } from "@portal/ui";
import { Fragment } from "react";
import type { Comparison } from "./price";
import { texts } from "./texts";

const { lead: words } = texts;

interface ScenarioLeadProps extends Comparison {
  /** What is owed already, in nano-units. */
  readonly owed: bigint;
  /** The number of periods that look different under the scenario. */
  readonly changedCount: number;
}

/** What the scenario leaves and what it changes: "5 periods change: at risk 13 → 14, off track 3 → 0." */
export function ScenarioLead({ before, after, owed, changedCount }: ScenarioLeadProps) {
  const moves = movesOf(before.counts, after.counts);
  return (
    <>
      {words.owed(formatOwed(owed))}
      {changeWords(changedCount, moves.length > 0)}
      {moves.map(({ word, was, is }, index) => (
        <Fragment key={word}>
          {index === 0 ? words.first : words.next}
          <span className="nowrap">
            {words.move(word, formatCount(was))}
            <b>{formatCount(is)}</b>
          </span>
        </Fragment>
      ))}
      {words.stop}
    </>
  );
}

function changeWords(count: number, hasMoves: boolean): string {
  if (count === 0) return words.noneChanges;
  return hasMoves ? words.changes(count) : words.chancesAlone(words.changes(count), count === 1);
}

interface Move {
  readonly word: string;
  readonly was: number;
  readonly is: number;
}

const OUTLOOKS = [
  ["on-track", "onTrack"],
  ["at-risk", "atRisk"],
  ["off-track", "offTrack"],
] as const;

function movesOf(before: OutlookCounts | undefined, after: OutlookCounts | undefined): readonly Move[] {
  return OUTLOOKS.flatMap(([status, key]) => {
    const [was, is] = [before?.[key] ?? 0, after?.[key] ?? 0];
    return was === is ? [] : [{ word: statusWord(status).toLowerCase(), was, is }];
  });
}
