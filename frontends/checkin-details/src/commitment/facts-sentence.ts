import { formatCount, formatOwed, formatPeriodShort } from "@portal/ui";
import type { MeasuredCheckin } from "../model/checkin";
import { type MeasuredCommitment, parted } from "../model/commitment";
import { texts } from "../texts";

const { facts } = texts.commitment;

/** What has come of the promise so far, in a sentence of facts. */
export function factsSentence(commitment: MeasuredCommitment, company: string): string {
  const { name, serviceCode, hasData, checkins } = commitment;
  if (!hasData) return facts.noSpend(serviceCode, company);
  const { closed } = parted(checkins);
  if (closed.length === 0) return facts.noneClosed(name);
  const missed = closed.filter(({ status }) => status === "missed");
  const record = recordWords(name, closed.length, closed.length - missed.length);
  if (missed.length === 0) return facts.owesNothing(record);
  return facts.owes(record, formatOwed(commitment.owed), worstWords(missed, closed.length));
}

/** "S3 storage met 8 of its 12 closed periods", as it is said of none, one, both and all. */
function recordWords(name: string, closed: number, met: number): string {
  if (closed === 1) return facts.only(name, met === 1);
  if (met === closed) return closed === 2 ? facts.both(name) : facts.all(name, formatCount(closed));
  return met === 0
    ? facts.none(name, formatCount(closed))
    : facts.some(name, formatCount(met), formatCount(closed));
}

function worstWords(missed: readonly MeasuredCheckin[], closed: number): string {
  if (closed === 1) return "";
  const worst = missed.reduce((a, b) => (b.shortfall > a.shortfall ? b : a));
  return missed.length === 1
    ? facts.allOfIt(inPeriod(worst))
    : facts.largest(formatOwed(worst.shortfall), inPeriod(worst));
}

/** "in Jul 2024", or "in the period 1 Jul – 15 Jul 2024" where it is not of whole months. */
function inPeriod({ period }: MeasuredCheckin): string {
  const text = formatPeriodShort(period);
  return /^\d/.test(text) ? facts.inPeriod(text) : facts.inMonth(text);
}
