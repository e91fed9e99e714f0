import { dayOf, isMidnight, monthName, timeOfDay } from "@portal/ui";

/** What stands below a bar: its own label, and the larger unit of the calendar where that changes. */
export interface SlotLabel {
  readonly text: string;
  /** The label where there is room for more: the first and the last month of a longer period. */
  readonly long: string;
  readonly group: string | undefined;
}

/** The boundaries of a period, in microseconds since 1970. */
interface Slot {
  readonly start: bigint;
  readonly end: bigint;
}

interface Unit {
  readonly text: (start: bigint) => string;
  readonly group: (start: bigint) => string;
  readonly long?: (slot: Slot) => string;
}

const YEARS: Unit = { text: (start) => String(dayOf(start).year), group: () => "" };
const MONTHS: Unit = { text: month, group: (start) => String(dayOf(start).year), long: months };
const DAYS: Unit = {
  text: (start) => String(dayOf(start).day),
  group: (start) => `${month(start)} ${dayOf(start).year}`,
};
const TIMES: Unit = {
  text: (start) => clock(timeOfDay(start)),
  group: (start) => `${dayOf(start).day} ${month(start)} ${dayOf(start).year}`,
};

/** Labels for periods by the instants they start at, in the coarsest unit that tells each start exactly. */
export function slotLabels(slots: readonly Slot[]): readonly SlotLabel[] {
  const unit = unitOf(slots.map(({ start }) => start));
  let group = "";
  return slots.map((slot) => {
    const text = unit.text(slot.start);
    const next = unit.group(slot.start);
    const isNew = next !== group;
    group = next;
    return { text, long: unit.long?.(slot) ?? text, group: isNew ? next : undefined };
  });
}

function unitOf(starts: readonly bigint[]): Unit {
  if (!starts.every((start) => isMidnight(start))) return TIMES;
  if (!starts.every((start) => dayOf(start).day === 1)) return DAYS;
  const isYearly = starts.length > 1 && starts.every((start) => dayOf(start).month === 1);
  return isYearly ? YEARS : MONTHS;
}

function month(start: bigint): string {
  return monthName(dayOf(start).month);
}

function months({ start, end }: Slot): string {
  const [first, last] = [month(start), month(end - 1n)];
  const [year, lastYear] = [dayOf(start).year, dayOf(end - 1n).year];
  if (year !== lastYear) return `${first} ${year} – ${last} ${lastYear}`;
  return last === first ? last : `${first} – ${last}`;
}

function clock(micros: bigint): string {
  const minutes = Number(micros / 60_000_000n);
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}
