import type { Commitment } from "@portal/contracts/commitment/v1/commitment_pb";
import { chanceOf, instantOf, nanosOf } from "@portal/ui";

/** A service whose spend can be changed. */
export interface ServiceChoice {
  readonly code: string;
  /** The commitment on it, or how many there are. */
  readonly label: string;
}

/** The services of commitments with a forecast, most expected shortfall first. */
export function serviceChoices(commitments: readonly Commitment[]): readonly ServiceChoice[] {
  const able = commitments.filter(hasForecast);
  return [...new Set(able.map(({ serviceCode }) => serviceCode))]
    .map((code) => {
      const those = able.filter(({ serviceCode }) => serviceCode === code);
      return { code, label: labelOf(code, those), shortfall: shortfallOf(those) };
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

function labelOf(code: string, [only, ...others]: readonly Commitment[]): string {
  return only && others.length === 0 ? only.displayName : `${code}, ${others.length + 1} commitments`;
}

function shortfallOf(commitments: readonly Commitment[]): bigint {
  return commitments.reduce((sum, { outlook }) => sum + nanosOf(outlook?.expectedShortfall), 0n);
}
