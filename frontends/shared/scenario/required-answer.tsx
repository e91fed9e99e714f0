import { formatDay, formatEstimate, microsOf } from "@portal/ui";
import { useState } from "react";
import { SURE, SURE_CHOICES, USUAL_SURE, WHAT_IF } from "./address";
import { type RequiredFigures, requiredFigures, type Target } from "./required";
import { texts } from "./texts";

const { required: words } = texts;

interface RequiredAnswerProps {
  readonly targets: readonly Target[];
  /** The wanted probability, in per cent; and the one that the targets answer, until it is answered. */
  readonly sure: number;
  readonly answeredSure: number;
  readonly onSure: (sure: number) => void;
}

/** The reverse question: which spend a day makes the reader sure of a promise, and what that costs. */
export function RequiredAnswer({ targets, sure, answeredSure, onSure }: RequiredAnswerProps) {
  const [key, setKey] = useState<string>();
  const target = targets.find((each) => each.key === key) ?? targets[0];
  if (!target) return words.none;
  const figures = requiredFigures(target);
  return (
    <>
      {words.toBe}
      <select aria-label={words.wanted} value={sure} onChange={(event) => onSure(Number(event.target.value))}>
        {[...new Set([...SURE_CHOICES, sure])]
          .sort((a, b) => a - b)
          .map((choice) => (
            <option key={choice} value={choice}>
              {words.percent(choice)}
            </option>
          ))}
      </select>
      {words.sureOf}
      <TargetChoice {...{ targets, target }} onChoose={setKey} />
      {target.isJoint ? words.together : words.space}
      <Spend {...{ target, figures }} />
      <a className="nowrap" href={hrefOf(figures, answeredSure)}>
        {words.use(figures.change)}
      </a>
    </>
  );
}

interface TargetChoiceProps {
  readonly targets: readonly Target[];
  readonly target: Target;
  readonly onChoose: (key: string) => void;
}

function TargetChoice({ targets, target, onChoose }: TargetChoiceProps) {
  if (targets.length === 1) return <b>{target.label}</b>;
  return (
    <select aria-label={words.promise} value={target.key} onChange={(event) => onChoose(event.target.value)}>
      {targets.map(({ key, label }) => (
        <option key={key} value={key}>
          {label}
        </option>
      ))}
    </select>
  );
}

/** "spend $45.42 a day (+23 % on the $36.93 expected) from 1 Feb 2025: ≈ $2,860 extra, ≈ $820 avoided." */
function Spend({ target, figures }: { readonly target: Target; readonly figures: RequiredFigures }) {
  const { daily, share, expected, extra, avoided } = figures;
  return (
    <>
      {words.spend}
      <b>{words.aDay(daily)}</b>
      {share ? words.share(share, expected) : ""}
      {fromWords(target)}
      {words.price(extraWords(extra), avoidedWords(avoided))}
    </>
  );
}

function fromWords({ isDated, required: { startTime } }: Target): string {
  if (isDated) return words.fromThenOn;
  return startTime ? words.from(formatDay(microsOf(startTime))) : "";
}

function extraWords(extra: bigint): string {
  return extra < 0n ? words.lessSpent(formatEstimate(-extra)) : words.extra(formatEstimate(extra));
}

function avoidedWords(avoided: bigint): string {
  return avoided < 0n ? words.moreOwed(formatEstimate(-avoided)) : words.avoided(formatEstimate(avoided));
}

/** This page with the scenario that is the answer. */
function hrefOf({ address }: RequiredFigures, sure: number): string {
  const to = new URL(location.href);
  to.searchParams.set(WHAT_IF, address);
  if (sure === USUAL_SURE) to.searchParams.delete(SURE);
  else to.searchParams.set(SURE, `${sure}`);
  return `${to.pathname}${to.search}`;
}
