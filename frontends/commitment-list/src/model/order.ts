import { instantOf, STATUS_ORDER } from "@portal/ui";
import type { CommitmentRow } from "./commitment-row";

/** The columns that rows can be ordered by, as they stand in the address. */
export const SORT_KEYS = [
  "name",
  "met",
  "missed",
  "ahead",
  "owed",
  "next",
  "spend",
  "status",
  "expected",
] as const;

export type SortKey = (typeof SORT_KEYS)[number];

export interface Order {
  readonly key: SortKey;
  readonly direction: "asc" | "desc";
}

/** Most owed in the end first, or most owed so far where nothing else is known. */
export function defaultOrder(hasOutlook: boolean): Order {
  return { key: hasOutlook ? "expected" : "owed", direction: "desc" };
}

/** Reads `owed` or `-owed`; anything else, and a column that is not there, is the default. */
export function parseOrder(text: string | null, hasOutlook: boolean): Order {
  const key = SORT_KEYS.find((candidate) => candidate === text?.replace(/^-/, ""));
  if (!key || (key === "expected" && !hasOutlook)) return defaultOrder(hasOutlook);
  return { key, direction: text?.startsWith("-") ? "desc" : "asc" };
}

/** The text for the address; undefined for the default, which needs none. */
export function orderText({ key, direction }: Order, hasOutlook: boolean): string | undefined {
  const standard = defaultOrder(hasOutlook);
  const isDefault = key === standard.key && direction === standard.direction;
  return isDefault ? undefined : `${direction === "desc" ? "-" : ""}${key}`;
}

/** The order after a press on a column: the other way round, or the way the column is read first. */
export function nextOrder(current: Order, key: SortKey): Order {
  if (current.key === key) return { key, direction: current.direction === "asc" ? "desc" : "asc" };
  const isReadUpwards = key === "name" || key === "next" || key === "status";
  return { key, direction: isReadUpwards ? "asc" : "desc" };
}

/** The rows in order; rows that are alike keep the order they came in, and rows without a value stand last. */
export function inOrder(rows: readonly CommitmentRow[], { key, direction }: Order): CommitmentRow[] {
  const sign = direction === "asc" ? 1 : -1;
  return rows
    .map((row) => ({ row, value: VALUES[key](row) }))
    .sort((a, b) => compare(a.value, b.value, sign))
    .map(({ row }) => row);
}

type Value = string | number | bigint | undefined;

const VALUES: Record<SortKey, (row: CommitmentRow) => Value> = {
  name: (row) => row.name.toLowerCase(),
  met: (row) => row.met,
  missed: (row) => row.missed,
  ahead: (row) => row.ahead,
  owed: (row) => row.owed,
  next: (row) => instantOf(row.next?.period?.end),
  spend: (row) => row.currentDailySpend,
  // Of one word, the least likely first.
  status: (row) => STATUS_ORDER.indexOf(row.status) + (row.chance ?? 0) / 2,
  expected: (row) => row.expectedOwed,
};

function compare(a: Value, b: Value, sign: number): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  if (a === b) return 0;
  return a < b ? -sign : sign;
}
