import type { Money } from "@portal/contracts/common/v1/money_pb";
import { formatOwed, NANOS_PER_UNIT, nanosOf, wholeText } from "./money";
import { texts } from "./texts";
import { formatCount } from "./words";

/** What estimates of money are rounded to: more digits would claim a precision that a forecast does not have. */
const STEP = 10n * NANOS_PER_UNIT;
/** What stands before every range, so that nobody takes it for certain. */
export const RANGE_LABEL = texts.estimates.rangeLabel;
/** More than the error of a fraction as a double, far less than one simulated path is worth. */
const EPSILON = 1e-9;

/** The ends of a range of amounts; the contract's `MoneyRange` is one. */
export interface EstimateRange {
  readonly low?: Money | undefined;
  readonly high?: Money | undefined;
}

/** An estimate in nano-units, rounded to whole $10; halves away from zero. */
export function roundedEstimate(nanos: bigint): bigint {
  const half = nanos < 0n ? -STEP / 2n : STEP / 2n;
  return ((nanos + half) / STEP) * STEP;
}

/** What is owed in the end, as every page shows it; the contract's `OwedOutlook` is one. */
export interface OwedEstimates {
  readonly expectedOwed?: Money | undefined;
  readonly roundedOwed?: Money | undefined;
}

/**
 * What is owed in the end in whole $10, so that commitments add up to their company on whichever page.
 *
 * @returns nano-units; the least there is for an amount that rounding makes nothing: it is "under $10"
 */
export function shownOwed(outlook: OwedEstimates | undefined): bigint {
  const exact = nanosOf(outlook?.expectedOwed);
  const shown = outlook?.roundedOwed ? nanosOf(outlook.roundedOwed) : roundedEstimate(exact);
  return shown === 0n && exact > 0n ? 1n : shown;
}

/**
 * An estimate of money: "≈ $3,630", "under $10" and "$0".
 *
 * @param nanos nano-units
 * @param exact the amount before it was apportioned, so that a part that became nothing is not shown as nothing
 */
export function formatEstimate(nanos: bigint, exact: bigint = nanos): string {
  const rounded = roundedEstimate(nanos);
  if (rounded === 0n) return exact > 0n ? underStep() : wholeText(0n);
  return texts.estimates.about(dollars(rounded));
}

/**
 * A range of estimates: "$1,650 to $6,190"; one amount where both ends round to it.
 *
 * @param owed of what is owed in the end: what is owed already, in nano-units. An end that rounding would put
 *   below this fact is the fact, to the cent: "$830.94 to $890"
 */
export function formatEstimateRange(range: EstimateRange | undefined, owed?: bigint): string {
  const [low, high] = [nanosOf(range?.low), nanosOf(range?.high)];
  const [from, to] = [roundedEnd(low, owed), roundedEnd(high, owed)];
  if (from !== to) return texts.estimates.range(endText(from), endText(to));
  return to === 0n && high > 0n ? underStep() : endText(to);
}

/** A chance in whole per cents: "77 %", "over 99 %", "under 1 %". A forecast is never certain. */
export function formatChance(probability: number): string {
  const percent = wholePercent(probability);
  if (percent === ">99") return texts.estimates.percentOver(formatCount(99));
  if (percent === "<1") return texts.estimates.percentUnder(formatCount(1));
  return texts.estimates.percent(percent);
}

/** A chance for a cell too small for words: "77", ">99", "<1". */
export function chanceNumber(probability: number): string {
  return wholePercent(probability);
}

/**
 * Rounds the parts of an estimate so that they add up on screen.
 *
 * @param totalNanos the whole, which is rounded to $10 as `formatEstimate` does
 * @param partsNanos the exact parts; none is negative
 * @returns the parts in their order as nano-units in whole $10. Each is rounded down, and those with the largest
 *   remainders take what is left; of equal remainders the first. Parts of zero stay zero.
 */
export function apportion(totalNanos: bigint, partsNanos: readonly bigint[]): bigint[] {
  const shares = partsNanos.map((part, index) => ({ index, steps: part / STEP, rest: part % STEP, part }));
  const takers = shares.filter(({ part }) => part > 0n).sort(byRest);
  const given = shares.reduce((sum, { steps }) => sum + steps, 0n);
  let left = roundedEstimate(totalNanos) / STEP - given;
  // Once round is enough where the parts add up to the total; parts that do not still add up on screen.
  for (let turn = 0; left > 0n && takers.length > 0; turn += 1, left -= 1n) {
    const taker = takers[turn % takers.length];
    if (taker) taker.steps += 1n;
  }
  for (const giver of takers.toReversed()) {
    const taken = left < -giver.steps ? giver.steps : left < 0n ? -left : 0n;
    giver.steps -= taken;
    left += taken;
  }
  return shares.map(({ steps }) => steps * STEP);
}

function byRest(a: { rest: bigint; index: number }, b: { rest: bigint; index: number }): number {
  if (a.rest === b.rest) return a.index - b.index;
  return a.rest > b.rest ? -1 : 1;
}

// Rounded down, as the borders of the words are whole per cents: what reads 80 % is on track, and nothing below.
function wholePercent(probability: number): string {
  const percent = probability * 100;
  if (percent > 99 + EPSILON) return ">99";
  return percent < 1 - EPSILON ? "<1" : `${Math.floor(percent + EPSILON)}`;
}

function roundedEnd(nanos: bigint, owed: bigint | undefined): bigint {
  const rounded = roundedEstimate(nanos);
  return owed !== undefined && rounded < owed ? owed : rounded;
}

const endText = (nanos: bigint): string => (nanos % STEP === 0n ? dollars(nanos) : formatOwed(nanos));

/** Lines break between the signs for minus and dollar, unless something holds them together. */
const dollars = (nanos: bigint): string => wholeText(nanos / NANOS_PER_UNIT).replace("−$", "−\u2060$");

const underStep = (): string => texts.estimates.under(dollars(STEP));
