import { capitalised, formatCount, formatEnd, formatMoney, formatMoneyUp, listOf } from "@portal/ui";
import type { MeasuredCheckin } from "../model/measured-checkin";
import { type MeasuredCommitment, parted } from "../model/measured-commitment";
import { promiseWords } from "./promise-words";

/** What is left of the promise and what it takes, in facts; what to know instead where there is no data. */
export function aheadSentence(commitment: MeasuredCommitment): string {
  const { closed, ahead } = parted(commitment.checkins);
  if (!commitment.hasData) return noDataWords(closed.length);
  if (ahead.length === 0) return `The contract ended on ${formatEnd(commitment.end)}; no period is left.`;
  return `${standWords(ahead)}; ${promiseWords(closed.at(-1), ahead)}. ${paceWords(commitment)}`;
}

function noDataWords(closed: number): string {
  const reason = "Either the service code is another one in the billing data, or nothing was used.";
  if (closed === 0) return reason;
  const periods = closed === 1 ? "One period has" : `${formatCount(closed)} periods have`;
  return `${periods} closed by date, and ${closed === 1 ? "it is" : "they are"} called neither met nor missed. ${reason}`;
}

/** "One period is running and 11 are ahead". */
function standWords(ahead: readonly MeasuredCheckin[]): string {
  const groups = [
    { state: "awaiting", one: "is over and awaits its data", many: "are over and await their data" },
    { state: "running", one: "is running", many: "are running" },
    { state: "upcoming", one: "is ahead", many: "are ahead" },
  ] as const;
  const parts = groups.flatMap(({ state, one, many }) => {
    const count = ahead.filter((checkin) => checkin.stage === state).length;
    return count === 0 ? [] : [{ count, words: count === 1 ? one : many }];
  });
  const texts = parts.map(({ count, words }, index) => {
    const noun = index > 0 ? "" : count === 1 ? " period" : " periods";
    return `${count === 1 ? "one" : formatCount(count)}${noun} ${words}`;
  });
  return capitalised(listOf(texts));
}

function paceWords({ currentDaily, next }: MeasuredCommitment): string {
  if (next?.status === "awaiting") return waitWords(next);
  const pace =
    currentDaily === undefined ? "" : `Spend now runs at ${formatMoney(currentDaily)} a day, and the `;
  const need = next ? `next to end, on ${formatEnd(next.end)}, ${needWords(next)}` : "";
  return `${pace || "The "}${need}.`;
}

/** Nothing can be spent any more on a period that is over, so it needs no pace. */
function waitWords({ end, actual, amount }: MeasuredCheckin): string {
  return `The oldest that waits, to ${formatEnd(end)}, has ${formatMoney(actual)} of ${formatMoney(amount)} so far.`;
}

function needWords({ status, neededDaily }: MeasuredCheckin): string {
  return status === "already-met" ? "is already met" : `needs ${formatMoneyUp(neededDaily ?? 0n)} a day`;
}
