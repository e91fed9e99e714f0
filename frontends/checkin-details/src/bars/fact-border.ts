import type { MeasuredCheckin } from "../model/checkin";

/**
 * Where the facts end among the bars: the number of slots left of it, with the elapsed part of a running period.
 *
 * Undefined where it cannot be drawn as one line: without data, or where a longer period still runs
 * while a later one is closed, or where the facts end after the last of them.
 *
 * @param checkins all check-ins of the commitment, in order of start.
 * @param countedUntil the instant at which rows stop to count, in microseconds since 1970.
 */
export function factBorder(
  checkins: readonly MeasuredCheckin[],
  countedUntil: bigint | undefined,
): number | undefined {
  if (countedUntil === undefined) return undefined;
  const closed = checkins.filter((checkin) => checkin.isClosed).length;
  if (checkins.slice(0, closed).some((checkin) => !checkin.isClosed)) return undefined;
  const running = checkins[closed];
  if (!running) return checkins.some(({ end }) => end === countedUntil) ? closed : undefined;
  if (countedUntil <= running.start) return closed;
  const elapsed = Number(((countedUntil - running.start) * 1000n) / (running.end - running.start));
  return closed + elapsed / 1000;
}

/** A line of bars, by positions from 0. */
interface Line {
  readonly from: number;
  readonly to: number;
}

/** Whether a border stands on a line: one between two lines ends the first, as its words speak of what is before it. */
export function isOnLine(border: number | undefined, { from, to }: Line, pageFrom: number): border is number {
  if (border === undefined) return false;
  return (border > from && border <= to) || (border === from && from === pageFrom);
}
