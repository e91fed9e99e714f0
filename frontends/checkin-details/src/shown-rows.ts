import { useState } from "react";

/** Rows of a long contract come in steps of this many. */
const STEP = 60;

/** The first rows of a long table, and the way to more of them. */
export function useShownRows<T>(rows: readonly T[]): {
  readonly shown: readonly T[];
  readonly showMore: () => void;
} {
  const [limit, setLimit] = useState(STEP);
  return { shown: rows.slice(0, limit), showMore: () => setLimit(limit + STEP) };
}
