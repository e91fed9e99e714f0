import { formatDay, formatEstimate, formatMoney, shownOwed } from "@portal/ui";
import { ALL_SERVICES } from "./address";
import type { Change } from "./amount";
import type { Comparison } from "./price";
import type { Question } from "./question";

/** The scenario in words: "8 % more s3 spend from 1 Feb 2025", "$5.00 less spend a day on each service". */
export function changeWords({ service, start }: Question, change: Change): string {
  const words =
    change.kind === "amount"
      ? dollarWords(service, change.nanos)
      : percentWords(service, change.percentNanos);
  return start === undefined ? words : `${words} from ${formatDay(start)}`;
}

/** What is owed in the end with and without it: the answer of the page. */
export function scenarioSentence(question: Question, change: Change, { before, after }: Comparison): string {
  const [was, is] = [before, after].map((outlook) => owedWords(shownOwed(outlook)));
  const scenario = `With ${changeWords(question, change)} we`;
  return was === is ? `${scenario} still expect ${is} owed.` : `${scenario} expect ${is} owed, not ${was}.`;
}

function percentWords(service: string, percentNanos: bigint): string {
  const change = `${decimalText(sizeOf(percentNanos))}\u202f% ${directionOf(percentNanos)}`;
  return service === ALL_SERVICES ? `${change} spend on all services` : `${change} ${service} spend`;
}

/** An amount is added to each service, so of all services it is no total. */
function dollarWords(service: string, nanos: bigint): string {
  const change = `${exactMoney(sizeOf(nanos))} ${directionOf(nanos)}`;
  return service === ALL_SERVICES
    ? `${change} spend a day on each service`
    : `${change} ${service} spend a day`;
}

const directionOf = (nanos: bigint) => (nanos < 0n ? "less" : "more");
const sizeOf = (nanos: bigint) => (nanos < 0n ? -nanos : nanos);

function owedWords(nanos: bigint): string {
  return nanos === 0n ? "nothing" : formatEstimate(nanos);
}

const NANOS = 1_000_000_000n;

/** To the cent, unless more was typed. */
function exactMoney(nanos: bigint): string {
  return nanos % 10_000_000n === 0n ? formatMoney(nanos) : `$${decimalText(nanos)}`;
}

function decimalText(nanos: bigint): string {
  const fraction = (nanos % NANOS).toString().padStart(9, "0").replace(/0+$/, "");
  const whole = (nanos / NANOS).toString().replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === "" ? whole : `${whole}.${fraction}`;
}
