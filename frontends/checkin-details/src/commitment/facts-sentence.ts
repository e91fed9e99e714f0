import { formatCount, formatOwed, formatPeriodShort } from "@portal/ui";
import type { MeasuredCheckin } from "../model/measured-checkin";
import { type MeasuredCommitment, parted } from "../model/measured-commitment";

/** What has come of the promise so far, in a sentence of facts. */
export function factsSentence(commitment: MeasuredCommitment, company: string): string {
  const { name, serviceCode, hasData, checkins } = commitment;
  if (!hasData) return `No spend on ${serviceCode} has ever been loaded for ${company}.`;
  const { closed } = parted(checkins);
  if (closed.length === 0) return `No period of ${name} has closed yet, so nothing is owed.`;
  const missed = closed.filter(({ status }) => status === "missed");
  const record = `${name} ${recordWords(closed.length, closed.length - missed.length)}`;
  if (missed.length === 0) return `${record} and owes nothing.`;
  return `${record} and owes ${formatOwed(commitment.owed)}${worstWords(missed, closed.length)}.`;
}

/** "met 8 of its 12 closed periods", as it is said of none, one, both and all. */
function recordWords(closed: number, met: number): string {
  if (closed === 1) return `${met === 1 ? "met" : "missed"} its only closed period`;
  if (met === closed)
    return closed === 2
      ? "met both of its closed periods"
      : `met all ${formatCount(closed)} of its closed periods`;
  if (met === 0) return `met none of its ${formatCount(closed)} closed periods`;
  return `met ${formatCount(met)} of its ${formatCount(closed)} closed periods`;
}

function worstWords(missed: readonly MeasuredCheckin[], closed: number): string {
  if (closed === 1) return "";
  const worst = missed.reduce((a, b) => (b.shortfall > a.shortfall ? b : a));
  if (missed.length === 1) return `, all of it ${inPeriod(worst)}`;
  return `; the largest shortfall was ${formatOwed(worst.shortfall)} ${inPeriod(worst)}`;
}

/** "in Jul 2024", or "in the period 1 Jul – 15 Jul 2024" where it is not of whole months. */
function inPeriod({ period }: MeasuredCheckin): string {
  const text = formatPeriodShort(period);
  return /^\d/.test(text) ? `in the period ${text}` : `in ${text}`;
}
