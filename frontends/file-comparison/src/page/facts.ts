import { dayOf, formatDay, formatPeriodShort, monthName } from "@portal/ui";
import type { Comparison, Pair } from "../matching/compare";
import type { CheckinResults } from "../matching/results";
import type { MeasuredCheckin, Scope } from "../matching/scope";
import type { Shape } from "../reading/format";
import type { FileReading } from "../reading/outcome";

/** Everything that the answer is told from. */
export interface Facts {
  readonly scope: Scope;
  readonly reading: FileReading;
  readonly comparison: Comparison;
  readonly results: readonly CheckinResults[];
  /** Whether the comparison tells one service from another. */
  readonly isByService: boolean;
}

/** A day or a month by its name: "18 Jun 2024", "Jun 2024". */
export function unitName({ start }: Pick<Pair, "start">, shape: Shape): string {
  if (shape !== "months") return formatDay(BigInt(start));
  const { year, month } = dayOf(BigInt(start));
  return `${monthName(month)} ${year}`;
}

/** The check-ins that a day, or month, counts for; none where its service is not known. */
export function checkinsOf({ start, end, service }: Pair, { checkins }: Scope): readonly MeasuredCheckin[] {
  return checkins.filter(
    (checkin) =>
      checkin.counted !== undefined &&
      checkin.counted.start < end &&
      start < checkin.counted.end &&
      service === checkin.service,
  );
}

/** The period of a check-in, as briefly as it can be said. */
export function periodName({ period }: MeasuredCheckin): string {
  return formatPeriodShort(period);
}

/** In how many days, or months, of the whole stretch something is found. */
export function unitCountOf(pairs: readonly Pair[]): number {
  return new Set(pairs.map(({ start }) => start)).size;
}
