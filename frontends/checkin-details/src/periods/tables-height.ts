/** The most rows that a table shows before it is asked for more. */
export const STEP = 60;

const HEADING_AND_HEAD = 73;
const ROW = 31;
const CLOSED_FOOT = 47;
/** The two totals, and what the forecast rests on. */
const AHEAD_FOOT = 140;
const BETWEEN = 32;

/** About the height of both tables, to be kept free until they are there. */
export function tablesHeight(closed: number, ahead: number): number {
  const heights = [
    { rows: closed, foot: CLOSED_FOOT },
    { rows: ahead, foot: AHEAD_FOOT },
  ]
    .filter(({ rows }) => rows > 0)
    .map(({ rows, foot }) => HEADING_AND_HEAD + ROW * Math.min(STEP, rows) + foot);
  return heights.reduce((sum, height) => sum + height, BETWEEN * (heights.length - 1));
}
