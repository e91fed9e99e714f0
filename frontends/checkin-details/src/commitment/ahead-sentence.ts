import { capitalised, formatCount, formatEnd, formatMoney, formatMoneyUp, listOf } from "@portal/ui";
import type { MeasuredCheckin } from "../model/checkin";
import { type MeasuredCommitment, parted } from "../model/commitment";
import { texts } from "../texts";
import { promiseWords } from "./promise-words";

const { ahead: words } = texts.commitment;

/** What is left of the promise and what it takes, in facts; what to know instead where there is no data. */
export function aheadSentence(commitment: MeasuredCommitment): string {
  const { closed, ahead } = parted(commitment.checkins);
  if (!commitment.hasData) return noDataWords(closed.length);
  if (ahead.length === 0) return words.ended(formatEnd(commitment.end));
  return words.stands(standWords(ahead), promiseWords(closed.at(-1), ahead), paceWords(commitment));
}

function noDataWords(closed: number): string {
  return closed === 0 ? words.reason : `${words.closedByDate(closed, formatCount(closed))} ${words.reason}`;
}

/** "One period is running and 11 are ahead". */
function standWords(ahead: readonly MeasuredCheckin[]): string {
  const groups = (["awaiting", "running", "upcoming"] as const)
    .map((state) => ({ state, count: ahead.filter(({ stage }) => stage === state).length }))
    .filter(({ count }) => count > 0);
  const texts = groups.map(({ state, count }, index) =>
    words.group(count, formatCount(count), index === 0, state),
  );
  return capitalised(listOf(texts));
}

function paceWords({ currentDaily, next }: MeasuredCommitment): string {
  if (!next) return "";
  if (next.status === "awaiting") {
    // Nothing can be spent any more on a period that is over, so it needs no pace.
    return words.waits(formatEnd(next.end), formatMoney(next.actual), formatMoney(next.amount));
  }
  const need = words.next(formatEnd(next.end), needWords(next));
  return currentDaily === undefined ? words.need(need) : words.pace(formatMoney(currentDaily), need);
}

function needWords({ status, neededDaily }: MeasuredCheckin): string {
  return status === "already-met" ? words.alreadyMet : words.needs(formatMoneyUp(neededDaily ?? 0n));
}
