import {
  type CheckinStatus,
  formatCount,
  formatEnd,
  formatEstimate,
  formatEstimateRange,
  formatMoney,
  MICROS_PER_DAY,
  type Phrase,
  plain,
  RANGE_LABEL,
  statusWord,
  strong,
} from "@portal/ui";
import { isForecast, likelyWords } from "../model/chance-words";
import type { MeasuredCheckin } from "../model/checkin";
import { type CommitmentEstimate, type MeasuredCommitment, parted } from "../model/commitment";
import { boundsOf } from "../model/estimate";
import { lackingWords } from "../model/lacking-history";
import { texts } from "../texts";
import { aheadSentence } from "./ahead-sentence";
import { promiseWords } from "./promise-words";

const { outlook } = texts.commitment;

/** What is to be expected of the promise; what is known of it where there is no forecast, and why there is none. */
export function outlookSentence(commitment: MeasuredCommitment): readonly Phrase[] {
  const { estimate, checkins, basis, name } = commitment;
  if (estimate) return expectationPhrases(commitment, estimate);
  const facts = aheadSentence(commitment);
  const isLacking = checkins.some(({ status }) => status === "insufficient-history");
  return [plain(isLacking ? `${facts} ${lackingWords(basis, name)}` : facts)];
}

function expectationPhrases(commitment: MeasuredCommitment, estimate: CommitmentEstimate): readonly Phrase[] {
  const { closed, ahead } = parted(commitment.checkins);
  return [
    ...standPhrases(ahead),
    plain(outlook.promise(promiseWords(closed.at(-1), ahead), paceWords(commitment, ahead))),
    plain(owedWords(commitment, estimate)),
  ];
}

/** "By 31 Dec 2025 we expect ≈ $1,060 owed (80 % range $410 to $1,790)." */
function owedWords({ end, owed }: MeasuredCommitment, estimate: CommitmentEstimate): string {
  const { owedRange } = estimate;
  if (estimate.owed === 0n) return outlook.nothingOwed(formatEnd(end));
  // The upper end is exceeded in one of ten cases; with nothing below it the other nine are nothing.
  const isRare = boundsOf(owedRange).high === 0n;
  const range = isRare ? outlook.rare : outlook.range(RANGE_LABEL, formatEstimateRange(owedRange, owed));
  return outlook.owed(formatEnd(end), formatEstimate(estimate.owed), range);
}

/** "Of the 12 ahead 9 are at risk and 3 are off track". */
function standPhrases(ahead: readonly MeasuredCheckin[]): readonly Phrase[] {
  const groups = STANDS.flatMap((status) => {
    const count = ahead.filter((checkin) => checkin.status === status).length;
    return count === 0 ? [] : [{ status, count }];
  });
  const [first] = groups;
  if (ahead.length === 1) return onePhrases(ahead[0]);
  if (first && groups.length === 1) {
    const all = ahead.length === 2 ? outlook.both : outlook.all(formatCount(ahead.length));
    return [plain(all), stress(first.status, standWords(first.status, false))];
  }
  const parts = groups.map(({ status, count }) =>
    stress(status, outlook.group(formatCount(count), standWords(status, count === 1))),
  );
  return [plain(outlook.of(formatCount(ahead.length))), ...listOfPhrases(parts)];
}

function onePhrases(checkin: MeasuredCheckin | undefined): readonly Phrase[] {
  if (!checkin) return [];
  const { status, estimate } = checkin;
  const chance = estimate && isForecast(status) ? outlook.likely(likelyWords(estimate.probability)) : "";
  return [plain(outlook.only), stress(status, standWords(status, true)), plain(chance)];
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

function standWords(status: CheckinStatus, isOne: boolean): string {
  if (status === "awaiting") return outlook.awaiting(isOne);
  return outlook.is(isOne, status === "open" ? outlook.running : statusWord(status).toLowerCase());
}

/** What asks for attention is strong. */
function stress(status: CheckinStatus, words: string): Phrase {
  return status === "at-risk" || status === "off-track" ? strong(words) : plain(words);
}

/** The parts as prose: "a, b and c". */
function listOfPhrases(parts: readonly Phrase[]): readonly Phrase[] {
  return parts.flatMap((part, index) => {
    if (index === 0) return [part];
    return [plain(index === parts.length - 1 ? outlook.and : outlook.comma), part];
  });
}

const EXACT_BELOW = 100_000_000_000n;

/** The present spend over the length of a period, to be held against the promise. */
function paceWords({ currentDaily, every }: MeasuredCommitment, ahead: readonly MeasuredCheckin[]): string {
  if (currentDaily === undefined) return "";
  if (every === outlook.irregular || ahead.length === 0) return outlook.daily(formatMoney(currentDaily));
  const time = ahead.reduce((sum, { start, end }) => sum + end - start, 0n);
  const inPeriod = (currentDaily * time) / (MICROS_PER_DAY * BigInt(ahead.length));
  // What is little against whole $10 is told exactly: it is an average of facts.
  const amount = inPeriod < EXACT_BELOW ? formatMoney(inPeriod) : formatEstimate(inPeriod);
  return outlook.inPeriod(amount, outlook.units[every] ?? outlook.aPeriod);
}
