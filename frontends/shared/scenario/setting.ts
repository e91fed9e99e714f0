import type { Commitment } from "@portal/contracts/commitment/v1/commitment_pb";
import { chanceOf, formatCount, instantOf, isMidnight, nanosOf } from "@portal/ui";
import { texts } from "./texts";

/** A service whose spend can be changed. */
export interface ServiceChoice {
  readonly code: string;
  /** What a sentence calls it: the commitment on it, or its code where there are several. */
  readonly name: string;
  /** The commitment on it, or how many there are. */
  readonly label: string;
}

/** The services of commitments with a forecast, most expected shortfall first. */
export function serviceChoices(commitments: readonly Commitment[]): readonly ServiceChoice[] {
  const able = commitments.filter(hasForecast);
  return [...new Set(able.map(({ serviceCode }) => serviceCode))]
    .map((code) => {
      const those = able.filter(({ serviceCode }) => serviceCode === code);
      return { code, ...namesOf(code, those), shortfall: shortfallOf(those) };
    })
    .sort((a, b) => Number(b.shortfall > a.shortfall) - Number(b.shortfall < a.shortfall));
}

/** Whether there is something ahead that a change of spend could change. */
export function hasForecast({ checkins }: Commitment): boolean {
  return checkins.some((checkin) => chanceOf(checkin) !== undefined);
}

/** The last end of the commitments' check-ins, in microseconds since 1970. */
export function lastEndOf(commitments: readonly Commitment[]): bigint | undefined {
  return commitments
    .map(({ period }) => instantOf(period?.end))
    .reduce((last, end) => (end !== undefined && (last === undefined || end > last) ? end : last), undefined);
}

/** The most days that are offered. */
const MOST_STARTS = 24;

/** The days on which periods ahead start, in microseconds since 1970, earliest first: a change often comes with one. */
export function startsAhead(commitments: readonly Commitment[], countedUntil: bigint): readonly bigint[] {
  const starts = commitments
    .flatMap(({ checkins }) => checkins.map(({ period }) => instantOf(period?.start)))
    .flatMap((start) => (start !== undefined && start >= countedUntil && isMidnight(start) ? [start] : []));
  return [...new Set(starts)].sort((a, b) => Number(a - b)).slice(0, MOST_STARTS);
}

function namesOf(code: string, those: readonly Commitment[]): Pick<ServiceChoice, "name" | "label"> {
  const [only, ...others] = those;
  return only && others.length === 0
    ? { name: only.displayName, label: only.displayName }
    : { name: code, label: texts.form.severalOn(code, formatCount(those.length)) };
}

function shortfallOf(commitments: readonly Commitment[]): bigint {
  return commitments.reduce((sum, { outlook }) => sum + nanosOf(outlook?.expectedShortfall), 0n);
}
