import type { Timestamp } from "@portal/rpc";
import { formatEnd, formatInstant, formatStart, instantOf } from "@portal/ui";
import { texts } from "../texts";

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
  const isEarlier = asOf !== undefined && dataThrough !== undefined && asOf < dataThrough;
  return { asOf, dataThrough, countedUntil: isEarlier ? asOf : dataThrough };
}

/** Where facts end, in words: "data through 31 Dec 2024"; of an earlier moment what was counted then. */
export function factsEnd({ dataThrough, countedUntil }: Moments): string {
  const { facts } = texts.page;
  if (dataThrough === undefined) return facts.none;
  return countedUntil === dataThrough
    ? facts.through(formatEnd(dataThrough))
    : facts.before(formatStart(countedUntil));
}

/**
 * The foot of a page: the moments its figures depend on, and the rules that are asked about first.
 *
 * @param hasEstimates whether the page shows any
 */
export function momentNotes(moments: Moments, hasEstimates: boolean): readonly string[] {
  const { notes } = texts.page;
  const { asOf } = moments;
  return [
    ...(asOf === undefined ? [] : [notes.asOf(formatInstant(asOf))]),
    countedNote(moments),
    notes.surplus,
    notes.exact,
    ...(hasEstimates ? [notes.estimates(notes.ranges)] : []),
  ];
}

function countedNote({ dataThrough, countedUntil }: Moments): string {
  const { notes } = texts.page;
  if (dataThrough === undefined) return notes.noBilling;
  return countedUntil === dataThrough
    ? notes.through(formatEnd(dataThrough))
    : notes.before(formatStart(countedUntil), formatEnd(dataThrough));
}
