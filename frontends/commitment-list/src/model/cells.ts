import type { Checkin } from "@portal/contracts/commitment/v1/checkin_pb";
import { type CheckinStatus, STATUS_ORDER, statusOf } from "@portal/ui";
import { type CalendarUnit, indexOf, lengthOf, UNITS } from "./calendar-units";
import { inLanes } from "./lanes";
import { fractionAt, type TimeWindow, windowOf } from "./time-window";

/** Where a cell stands; left and width are fractions of the window. */
interface Place {
  readonly left: number;
  readonly width: number;
  readonly widthPx: number;
  readonly lane: number;
}

/** One check-in. */
export interface PeriodCell extends Place {
  readonly kind: "period";
  readonly checkin: Checkin;
  readonly status: CheckinStatus;
  /** The part of the cell before the end of what is counted, from 0 to 1. */
  readonly counted: number;
  /** Whether the period goes on beyond the window. */
  readonly cutLeft: boolean;
  readonly cutRight: boolean;
}

/** Several check-ins that are too narrow to stand alone, counted. */
export interface CountedCell extends Place {
  readonly kind: "counted";
  readonly checkins: readonly Checkin[];
  readonly counts: readonly (readonly [CheckinStatus, number])[];
}

export type Cell = PeriodCell | CountedCell;

/** The cells of a commitment; overlapping periods stand in several lanes. */
export interface CellRow {
  readonly cells: readonly Cell[];
  readonly laneCount: number;
}

export interface Drawing {
  readonly window: TimeWindow;
  readonly widthPx: number;
  /** The end of what is counted, in milliseconds; undefined without data. */
  readonly countedUntil: number | undefined;
}

/** A narrower cell has no room for its sign. */
const NARROW_PX = 12;
/** Counted cells follow the finest unit of the calendar that is at least this wide. */
const COUNTED_PX = 72;

interface Item {
  readonly checkin: Checkin;
  readonly status: CheckinStatus;
  readonly start: number;
  readonly end: number;
}

/** Draws check-ins to scale. */
export function cellsOf(checkins: readonly Checkin[], drawing: Drawing): CellRow {
  const lanes = inLanes(itemsIn(checkins, drawing.window));
  const pxPerMs = drawing.widthPx / (drawing.window.end - drawing.window.start);
  const unit = UNITS.find((candidate) => lengthOf(candidate) * pxPerMs >= COUNTED_PX) ?? { months: 12000 };
  const cells = lanes.flatMap((items, lane) =>
    grouped(items, (item) => groupKey(item, drawing, unit)).map((group) => toCell(group, lane, drawing)),
  );
  return { cells, laneCount: Math.max(1, lanes.length) };
}

function itemsIn(checkins: readonly Checkin[], window: TimeWindow): Item[] {
  return checkins
    .flatMap((checkin) => {
      const span = windowOf(checkin.period);
      const isInside = span && span.end > window.start && span.start < window.end;
      return isInside ? [{ checkin, status: statusOf(checkin), ...span }] : [];
    })
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Items of one key share a cell. What is closed never shares one with what is not. */
function groupKey(item: Item, drawing: Drawing, unit: CalendarUnit): string {
  if (placeOf(item, item, drawing).widthPx >= NARROW_PX) return `${item.checkin.number}`;
  return `${isFinal(item.status) ? "final" : "ahead"} ${indexOf(unit, item.start)}`;
}

function grouped(items: readonly Item[], keyOf: (item: Item) => string): Item[][] {
  const groups: Item[][] = [];
  let lastKey: string | undefined;
  for (const item of items) {
    const key = keyOf(item);
    if (key === lastKey) groups.at(-1)?.push(item);
    else groups.push([item]);
    lastKey = key;
  }
  return groups;
}

function toCell(group: readonly Item[], lane: number, drawing: Drawing): Cell {
  const [first] = group as readonly [Item, ...Item[]];
  const last = group.at(-1) ?? first;
  const place = { ...placeOf(first, last, drawing), lane };
  if (group.length > 1) {
    return {
      kind: "counted",
      checkins: group.map(({ checkin }) => checkin),
      counts: countsOf(group),
      ...place,
    };
  }
  const { window, countedUntil } = drawing;
  return {
    kind: "period",
    checkin: first.checkin,
    status: first.status,
    counted: countedPart(first, window, countedUntil),
    cutLeft: first.start < window.start,
    cutRight: first.end > window.end,
    ...place,
  };
}

function placeOf(first: Item, last: Item, { window, widthPx }: Drawing): Omit<Place, "lane"> {
  const left = Math.max(0, fractionAt(window, first.start));
  const width = Math.min(1, fractionAt(window, last.end)) - left;
  return { left, width, widthPx: width * widthPx };
}

function countedPart(item: Item, window: TimeWindow, countedUntil: number | undefined): number {
  if (countedUntil === undefined) return 0;
  const visible = { start: Math.max(item.start, window.start), end: Math.min(item.end, window.end) };
  return Math.min(1, Math.max(0, fractionAt(visible, countedUntil)));
}

function countsOf(group: readonly Item[]): (readonly [CheckinStatus, number])[] {
  const counts = new Map<CheckinStatus, number>();
  for (const { status } of group) counts.set(status, (counts.get(status) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => STATUS_ORDER.indexOf(a) - STATUS_ORDER.indexOf(b));
}

function isFinal(status: CheckinStatus): boolean {
  return status === "met" || status === "missed";
}
