import { formatDay, formatEstimate, microsOf } from "@portal/ui";
import { useState } from "react";
import { SURE, WHAT_IF } from "./address";
import { type RequiredFigures, requiredFigures, type Target } from "./required";
import { SURE_CHOICES, USUAL_SURE } from "./sure";

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
  if (!target) return <>No period that ends after this day has a forecast.</>;
  const figures = requiredFigures(target);
  return (
    <>
      To be{" "}
      <select
        aria-label="Wanted probability"
        value={sure}
        onChange={(event) => onSure(Number(event.target.value))}
      >
        {[...new Set([...SURE_CHOICES, sure])]
          .sort((a, b) => a - b)
          .map((choice) => (
            <option key={choice} value={choice}>
              {choice}
              {"\u202f"}%
            </option>
          ))}
      </select>{" "}
      sure of <TargetChoice {...{ targets, target }} onChoose={setKey} />
      {target.isJoint ? ", all of them together," : ""} <Spend {...{ target, figures }} />{" "}
      <a className="nowrap" href={hrefOf(figures, answeredSure)}>
        Use {figures.change}
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
    <select
      aria-label="Promise to be sure of"
      value={target.key}
      onChange={(event) => onChoose(event.target.value)}
    >
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
      spend <b>{daily} a day</b>
      {share ? ` (${share} on the ${expected} expected)` : ""}
      {fromWords(target)}: {extraWords(extra)}, {avoidedWords(avoided)}.
    </>
  );
}

function fromWords({ isDated, required: { startTime } }: Target): string {
  if (isDated) return " from then on";
  return startTime ? ` from ${formatDay(microsOf(startTime))}` : "";
}

function extraWords(extra: bigint): string {
  return extra < 0n ? `${formatEstimate(-extra)} less spent` : `${formatEstimate(extra)} extra`;
}

function avoidedWords(avoided: bigint): string {
  return avoided < 0n ? `${formatEstimate(-avoided)} more owed` : `${formatEstimate(avoided)} avoided`;
}

/** This page with the scenario that is the answer. */
function hrefOf({ address }: RequiredFigures, sure: number): string {
  const to = new URL(location.href);
  to.searchParams.set(WHAT_IF, address);
  if (sure === USUAL_SURE) to.searchParams.delete(SURE);
  else to.searchParams.set(SURE, `${sure}`);
  return `${to.pathname}${to.search}`;
}
