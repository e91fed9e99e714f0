import type { CompanySummary } from "@portal/contracts/commitment/v1/company_summary_pb";
import { formatEnd, formatOwed, listOf, MICROS_PER_DAY, nanosOf } from "@portal/ui";
import { texts } from "../texts";
import { countedUntil } from "./counted";
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
  return texts.sentence.joined(debtorsClause(debtors), clean.length > 0 ? cleanClause(clean) : undefined);
}

/** The whole days by which the counted data of a company end before the latest of all; 0 if that is not worth a word. */
export function daysBehind(summary: CompanySummary, summaries: readonly CompanySummary[]): number {
  const own = countedUntil(summary);
  const latest = latestData(summaries);
  if (own === undefined || latest === undefined) return 0;
  const days = Number((latest - own) / MICROS_PER_DAY);
  return days > BEHIND_DAYS ? days : 0;
}

function debtorsClause(debtors: readonly CompanySummary[]): string {
  const { owesAlone, oweTogether, manyOwe } = texts.sentence;
  const owed = formatOwed(companiesTotals(debtors).owed);
  const most = debtors[0]?.companyDisplayName ?? "";
  if (debtors.length === 1) return owesAlone(most, owed);
  return debtors.length <= NAMED ? oweTogether(namesOf(debtors), owed) : manyOwe(debtors.length, owed, most);
}

function cleanClause(clean: readonly CompanySummary[]): string {
  const who = clean.length <= NAMED ? namesOf(clean) : texts.sentence.others(clean.length);
  return texts.sentence.metAll(who, clean.length);
}

function cleanSentence(count: number, clean: readonly CompanySummary[]): string {
  const { noneClosed, nothingOwed, oneClean, allClean } = texts.sentence;
  if (clean.length === 0) return noneClosed;
  if (clean.length < count) return nothingOwed(cleanClause(clean));
  return count === 1 ? oneClean(namesOf(clean)) : allClean(count);
}

/** How many periods are ahead; empty if none is. */
export function aheadSentence({ open, upcoming }: CompaniesTotals): string {
  const ahead = open + upcoming;
  if (ahead === 0) return "";
  return ahead === 1 ? texts.lead.oneAhead : texts.lead.ahead(ahead, open);
}

/** Whose data are late, and what that means; companies that are too many to name are counted. */
export function lateSentences(summaries: readonly CompanySummary[]): string[] {
  const late = lateCompanies(summaries);
  if (late.length > NAMED) return [texts.lead.manyLate(late.length)];
  return late.map((summary) =>
    texts.lead.late(
      summary.companyDisplayName,
      formatEnd(countedUntil(summary)),
      summary.counts?.awaitingData ?? 0,
    ),
  );
}

function lateCompanies(summaries: readonly CompanySummary[]): readonly CompanySummary[] {
  return summaries.filter((summary) => daysBehind(summary, summaries) > 0);
}

function latestData(summaries: readonly CompanySummary[]): bigint | undefined {
  return summaries
    .map(countedUntil)
    .reduce(
      (latest, moment) => (latest === undefined || (moment ?? latest) > latest ? moment : latest),
      undefined,
    );
}

function namesOf(summaries: readonly CompanySummary[]): string {
  return listOf(summaries.map(({ companyDisplayName }) => companyDisplayName));
}
