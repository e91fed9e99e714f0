import type { Timestamp } from "@portal/rpc";
import { formatEnd, formatStart, instantOf } from "@portal/ui";

/** The moments that every figure of a reply depends on, in microseconds since 1970. */
export interface Moments {
  readonly asOf: bigint | undefined;
  readonly dataThrough: bigint | undefined;
  /** The earlier of the two: rows at or after it do not count. */
  readonly countedUntil: bigint | undefined;
}

interface Reply {
  readonly asOfTime?: Timestamp | undefined;
  readonly dataThroughTime?: Timestamp | undefined;
}

/** Reads the moments of a reply. */
export function momentsOf({ asOfTime, dataThroughTime }: Reply): Moments {
  const asOf = instantOf(asOfTime);
  const dataThrough = instantOf(dataThroughTime);
  const countedUntil =
    asOf !== undefined && dataThrough !== undefined && asOf < dataThrough ? asOf : dataThrough;
  return { asOf, dataThrough, countedUntil };
}

/** Where facts end, in words: "data through 31 Dec 2024", or the as-of moment where that is earlier. */
export function factsEnd({ asOf, dataThrough, countedUntil }: Moments): string {
  if (dataThrough === undefined) return "no data";
  return countedUntil === dataThrough
    ? `data through ${formatEnd(dataThrough)}`
    : `as of ${formatStart(asOf)}`;
}
