/** How many bars are shown at once, and in how many lines. */
export interface BarArrangement {
  /** The bars of one line. */
  readonly perLine: number;
  /** The bars that are shown at once; the rest is paged. */
  readonly pageSize: number;
}

/** Narrower slots would not hold the glyph of a bar. */
const MIN_SLOT = 24;

/**
 * Arranges bars in as few lines as they need, lines of nearly one length, and in pages beyond a screenful.
 *
 * @param count the number of bars, at least 1.
 * @param width the pixels of a line.
 */
export function arrangeBars(count: number, width: number): BarArrangement {
  const fit = Math.max(1, Math.floor(width / MIN_SLOT));
  const mostLines = width < 600 ? 3 : 2;
  const pageSize = Math.min(count, fit * mostLines);
  const lines = Math.ceil(pageSize / fit);
  return { perLine: Math.ceil(pageSize / lines), pageSize };
}

/** The bars of a page, from the position of its first. */
export interface BarPage {
  readonly from: number;
  readonly to: number;
}

/**
 * The page that starts at a position or, without one, the page on which the facts end.
 *
 * @param count the number of bars.
 * @param pageSize the bars of a page.
 * @param facts the number of bars that are closed.
 * @param wanted the position of the first bar asked for, from 0.
 */
export function barPage(count: number, pageSize: number, facts: number, wanted?: number): BarPage {
  // A third of the page is left for what is ahead.
  const first = wanted ?? facts - Math.ceil((pageSize * 2) / 3);
  const from = Math.max(0, Math.min(first, count - pageSize));
  return { from, to: Math.min(count, from + pageSize) };
}
