import { formatDay, formatEstimate, formatMoney, shownOwed } from "@portal/ui";
import { ALL_SERVICES } from "./address";
import type { Change } from "./amount";
import type { Comparison } from "./price";
import type { Question } from "./question";
import { texts } from "./texts";

const { change: words, sentence, form } = texts;

/** The scenario in words: "8 % more S3 storage spend from 1 Feb 2025", "$5.00 less spend a day on each service". */
export function changeWords({ service, name, start }: Question, change: Change): string {
  const called = service === ALL_SERVICES ? undefined : name;
  const text =
    change.kind === "amount" ? dollarWords(called, change.nanos) : percentWords(called, change.percentNanos);
  return start === undefined ? text : words.from(text, formatDay(start));
}

/** What is owed in the end with and without it: the answer of the page. */
export function scenarioSentence(question: Question, change: Change, { before, after }: Comparison): string {
  const [was, is] = [owedWords(shownOwed(before)), owedWords(shownOwed(after))];
  const text = changeWords(question, change);
  return was === is ? sentence.still(text, is) : sentence.other(text, is, was);
}

/** @param name of the service; undefined for all */
function percentWords(name: string | undefined, percentNanos: bigint): string {
  const percent = decimalText(sizeOf(percentNanos));
  const direction = directionOf(percentNanos);
  return name === undefined
    ? words.percentOfAll(percent, direction)
    : words.percent(percent, direction, name);
}

function dollarWords(name: string | undefined, nanos: bigint): string {
  const [amount, direction] = [exactMoney(sizeOf(nanos)), directionOf(nanos)];
  return name === undefined ? words.dollarsOnEach(amount, direction) : words.dollars(amount, direction, name);
}

const directionOf = (nanos: bigint) => (nanos < 0n ? form.less : form.more);
const sizeOf = (nanos: bigint) => (nanos < 0n ? -nanos : nanos);

function owedWords(nanos: bigint): string {
  return nanos === 0n ? sentence.nothing : formatEstimate(nanos);
}

const NANOS = 1_000_000_000n;

/** To the cent, unless more was typed. */
function exactMoney(nanos: bigint): string {
  return nanos % 10_000_000n === 0n ? formatMoney(nanos) : words.exactDollars(decimalText(nanos));
}

function decimalText(nanos: bigint): string {
  const fraction = (nanos % NANOS).toString().padStart(9, "0").replace(/0+$/, "");
  const whole = (nanos / NANOS).toString().replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === "" ? whole : `${whole}.${fraction}`;
}
