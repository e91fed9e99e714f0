import { MICROS_PER_SECOND } from "./moments";

const QUARTER_HOUR = 900 * MICROS_PER_SECOND;

/**
 * Turns the clock of a time zone into UTC.
 *
 * @param zone an IANA name, such as "Europe/Berlin"
 * @returns from microseconds by that clock to microseconds in UTC; an hour that the clocks repeat is its first
 */
export function zoneClock(zone: string): (clock: number) => number {
  if (zone === "UTC") return (clock) => clock;
  const format = new Intl.DateTimeFormat("en-GB", { ...PARTS, timeZone: zone });
  // Asking the calendar costs microseconds; a year has few quarter hours beside the rows of a file.
  const offsets = new Map<number, number>();
  return (clock) => {
    const quarter = Math.floor(clock / QUARTER_HOUR);
    let offset = offsets.get(quarter);
    if (offset === undefined) {
      offset = offsetAt(quarter * QUARTER_HOUR, format);
      offsets.set(quarter, offset);
    }
    return clock - offset;
  };
}

const PARTS = {
  calendar: "iso8601",
  hourCycle: "h23",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
} as const;

/** How far a clock that shows this is ahead of UTC. */
function offsetAt(clock: number, format: Intl.DateTimeFormat): number {
  const early = aheadOfUtc(clock - DAY, format);
  // The offset of the day before holds unless the clocks have changed since.
  if (aheadOfUtc(clock - early, format) === early) return early;
  return aheadOfUtc(clock - aheadOfUtc(clock, format), format);
}

const DAY = 96 * QUARTER_HOUR;

function aheadOfUtc(utc: number, format: Intl.DateTimeFormat): number {
  const milliseconds = utc / 1000;
  const parts = Object.fromEntries(
    format.formatToParts(milliseconds).map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return (Date.UTC(year, month - 1, day, hour, minute, second) - milliseconds) * 1000;
}
