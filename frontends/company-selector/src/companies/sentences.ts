import type { CompanySummary } from "@portal/contracts/commitment/v1/company_summary_pb";
import {
  capitalised,
  countWord,
  formatEnd,
  formatOwed,
  instantOf,
  listOf,
  MICROS_PER_DAY,
  nanosOf,
} from "@portal/ui";
import { type CompaniesTotals, companiesTotals } from "./totals";

/** More companies than this are counted, not named. */
const NAMED = 3;
/** Data that end this much earlier than those of the others are pointed out. */
const BEHIND_DAYS = 3;

/** Who owes, how much, and who met all, in one sentence; the companies come most owed first. */
export function companiesSentence(summaries: readonly CompanySummary[]): string {
  const debtors = summaries.filter(({ owed }) => nanosOf(owed) > 0n);
  const clean = summaries.filter(({ counts, owed }) => (counts?.met ?? 0) > 0 && nanosOf(owed) === 0n);
  if (debtors.length === 0) return cleanSentence(summaries.length, clean);
  return `${debtorsClause(debtors)}${clean.length > 0 ? `; ${cleanClause(clean)}` : ""}.`;
}

/** The whole days by which the data of a company end before the latest of all; 0 if that is not worth a word. */
export function daysBehind(summary: CompanySummary, summaries: readonly CompanySummary[]): number {
  const own = instantOf(summary.dataThroughTime);
  const latest = latestData(summaries);
  if (own === undefined || latest === undefined) return 0;
  const days = Number((latest - own) / MICROS_PER_DAY);
  return days > BEHIND_DAYS ? days : 0;
}

function debtorsClause(debtors: readonly CompanySummary[]): string {
  const owed = formatOwed(companiesTotals(debtors).owed);
  const [first] = debtors;
  if (debtors.length === 1) return `${first?.companyDisplayName} owes ${owed}`;
  if (debtors.length <= NAMED) return `${namesOf(debtors)} owe ${owed} together`;
  return `${capitalised(countWord(debtors.length))} companies owe ${owed} together, most of all ${first?.companyDisplayName}`;
}

function cleanClause(clean: readonly CompanySummary[]): string {
  const verb = clean.length === 1 ? "has" : "have";
  const who = clean.length <= NAMED ? namesOf(clean) : `${countWord(clean.length)} others`;
  return `${who} ${verb} met every closed period`;
}

function cleanSentence(count: number, clean: readonly CompanySummary[]): string {
  if (clean.length === 0) return "No period of any company has closed yet, so nothing is owed.";
  if (clean.length < count) return `${capitalised(cleanClause(clean))}, and nothing is owed.`;
  if (count === 1) return `${namesOf(clean)} has met every closed period and owes nothing.`;
  return `${count === 2 ? "Both companies" : `All ${countWord(count)} companies`} have met every closed period and owe nothing.`;
}

/** How many periods are ahead; empty if none is. */
export function aheadSentence({ open, upcoming }: CompaniesTotals): string {
  const ahead = open + upcoming;
  if (ahead === 0) return "";
  const count = capitalised(countWord(ahead));
  const running =
    open === 0
      ? "none of them started yet"
      : `${open === ahead ? "all" : countWord(open)} of them running now`;
  return ahead === 1 ? "One period is ahead." : `${count} periods are ahead, ${running}.`;
}

/** Whose data are late, and what that means; companies that are too many to name are counted. */
export function lateSentences(summaries: readonly CompanySummary[]): string[] {
  const late = summaries.filter((summary) => daysBehind(summary, summaries) > 0);
  if (late.length > NAMED) {
    return [`The data of ${countWord(late.length)} companies stop before those of the others.`];
  }
  return late.map(lateSentence);
}

function lateSentence({ companyDisplayName, dataThroughTime, counts }: CompanySummary): string {
  const awaiting = counts?.awaitingData ?? 0;
  const consequence =
    awaiting === 0
      ? ""
      : awaiting === 1
        ? ", so one period that is over cannot be judged yet"
        : `, so ${countWord(awaiting)} periods that are over cannot be judged yet`;
  return `The data of ${companyDisplayName} stop on ${formatEnd(dataThroughTime)}${consequence}.`;
}

function latestData(summaries: readonly CompanySummary[]): bigint | undefined {
  return summaries
    .map(({ dataThroughTime }) => instantOf(dataThroughTime))
    .reduce(
      (latest, moment) => (latest === undefined || (moment ?? latest) > latest ? moment : latest),
      undefined,
    );
}

function namesOf(summaries: readonly CompanySummary[]): string {
  return listOf(summaries.map(({ companyDisplayName }) => companyDisplayName));
}
