import type { Pair } from "../matching/compare";
import type { RowDifferenceKind } from "../matching/rows";
import type { DayRowsState } from "./use-day-rows";

/** Which differences are shown. */
export const FILTERS = ["all", "only-ours", "only-yours", "amount"] as const;
export type Filter = (typeof FILTERS)[number];

/** The filter that an address names. */
export function parseFilter(text: string | null): Filter {
  return FILTERS.find((filter) => filter === text) ?? "all";
}

/** The kinds of difference of a day: by its rows if they are known, else by what each side has of it. */
export function kindsOf(pair: Pair, rows: DayRowsState): ReadonlySet<RowDifferenceKind> {
  if (typeof rows === "object" && rows.differences.length > 0) {
    return new Set(rows.differences.map(({ kind }) => kind));
  }
  if (pair.yourCount === 0) return new Set(["only-ours"]);
  return new Set([pair.ourCount === 0 ? "only-yours" : "amount"]);
}
