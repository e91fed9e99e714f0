import {
  type CheckinStatus,
  formatCount,
  formatEnd,
  formatEstimate,
  formatEstimateRange,
  formatMoney,
  MICROS_PER_DAY,
  RANGE_LABEL,
  statusWord,
} from "@portal/ui";
import { isForecast, likelyWords } from "../model/chance-words";
import { boundsOf } from "../model/checkin-estimate";
import { lackingWords } from "../model/history-words";
import type { MeasuredCheckin } from "../model/measured-checkin";
import { type CommitmentEstimate, type MeasuredCommitment, parted } from "../model/measured-commitment";
import { listOfSpans, type Span, strong } from "../model/spans";
import { aheadSentence } from "./ahead-sentence";
import { promiseWords } from "./promise-words";

/** What is to be expected of the promise; what is known of it where there is no forecast, and why there is none. */
export function outlookSentence(commitment: MeasuredCommitment): readonly Span[] {
  const { estimate, checkins, basis, name } = commitment;
  if (estimate) return expectationSpans(commitment, estimate);
  const facts = aheadSentence(commitment);
  const isLacking = checkins.some(({ status }) => status === "insufficient-history");
  return [isLacking ? `${facts} ${lackingWords(basis, name)}` : facts];
}

function expectationSpans(commitment: MeasuredCommitment, estimate: CommitmentEstimate): readonly Span[] {
  const { closed, ahead } = parted(commitment.checkins);
  return [
    ...standSpans(ahead),
    `: ${promiseWords(closed.at(-1), ahead)}${paceWords(commitment, ahead)}. `,
    owedWords(commitment, estimate),
  ];
}

/** "By 31 Dec 2025 we expect ≈ $1,060 owed (80 % range $410 to $1,790)." */
function owedWords({ end }: MeasuredCommitment, { owed, owedRange }: CommitmentEstimate): string {
  const until = `By ${formatEnd(end)} we expect`;
  if (owed === 0n) return `${until} nothing owed.`;
  // The upper end is exceeded in one of ten cases; with nothing below it the other nine are nothing.
  const isRare = boundsOf(owedRange).high === 0n;
  const range = isRare ? "nothing in 9 of 10 cases" : `${RANGE_LABEL} ${formatEstimateRange(owedRange)}`;
  return `${until} ${formatEstimate(owed)} owed (${range}).`;
}

/** "Of the 12 ahead 9 are at risk and 3 are off track". */
function standSpans(ahead: readonly MeasuredCheckin[]): readonly Span[] {
  const groups = STANDS.flatMap((status) => {
    const count = ahead.filter((checkin) => checkin.status === status).length;
    return count === 0 ? [] : [{ status, count }];
  });
  const [first] = groups;
  if (ahead.length === 1) return oneSpans(ahead[0]);
  if (first && groups.length === 1) {
    const all = ahead.length === 2 ? "Both" : `All ${formatCount(ahead.length)}`;
    return [`${all} ahead `, stress(first.status, standWords(first.status, 2))];
  }
  const parts = groups.map(({ status, count }) => [
    stress(status, `${formatCount(count)} ${standWords(status, count)}`),
  ]);
  return [`Of the ${formatCount(ahead.length)} ahead `, ...listOfSpans(parts)];
}

function oneSpans(checkin: MeasuredCheckin | undefined): readonly Span[] {
  if (!checkin) return [];
  const { status, estimate } = checkin;
  const chance = estimate && isForecast(status) ? `, ${likelyWords(estimate.probability)}` : "";
  return ["The only period ahead ", stress(status, standWords(status, 1)), chance];
}

/** From what is nearly sure to what is not. */
const STANDS: readonly CheckinStatus[] = [
  "awaiting",
  "already-met",
  "on-track",
  "at-risk",
  "off-track",
  "open",
  "upcoming",
  "insufficient-history",
];

function standWords(status: CheckinStatus, count: number): string {
  const be = count === 1 ? "is" : "are";
  if (status === "awaiting")
    return count === 1 ? "is over and awaits its data" : "are over and await their data";
  return `${be} ${status === "open" ? "running" : statusWord(status).toLowerCase()}`;
}

/** What asks for attention is strong. */
function stress(status: CheckinStatus, words: string): Span {
  return status === "at-risk" || status === "off-track" ? strong(words) : words;
}

const UNITS: Readonly<Record<string, string>> = {
  "every day": "a day",
  "every week": "a week",
  "every month": "a month",
  "every year": "a year",
};

/** The present spend over the length of a period, to be held against the promise. */
function paceWords({ currentDaily, every }: MeasuredCommitment, ahead: readonly MeasuredCheckin[]): string {
  if (currentDaily === undefined) return "";
  if (every === "irregular periods" || ahead.length === 0) {
    return `, and spend now runs at ${formatMoney(currentDaily)} a day`;
  }
  const time = ahead.reduce((sum, { start, end }) => sum + end - start, 0n);
  const inPeriod = (currentDaily * time) / (MICROS_PER_DAY * BigInt(ahead.length));
  return `, and spend now runs at ${formatEstimate(inPeriod)} ${UNITS[every] ?? "a period"}`;
}
