import { useState } from "react";

/** So many rows are drawn at first, and with each "show more". */
const ROWS_AT_ONCE = 50;

/** The first rows of a long table, and a way to more. */
export function useShownRows<T>(rows: readonly T[]): {
  readonly shown: readonly T[];
  readonly showMore: () => void;
} {
  const [count, setCount] = useState(ROWS_AT_ONCE);
  return { shown: rows.slice(0, count), showMore: () => setCount(count + ROWS_AT_ONCE) };
}
