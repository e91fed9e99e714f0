/** Something that lasts from a start to an end. */
interface Lasting {
  readonly start: number;
  readonly end: number;
}

/** Puts what overlaps into lanes, each item into the first lane that is free; items come in order of start. */
export function inLanes<T extends Lasting>(items: readonly T[]): T[][] {
  const lanes: T[][] = [];
  for (const item of items) {
    const free = lanes.find((lane) => (lane.at(-1)?.end ?? Number.NEGATIVE_INFINITY) <= item.start);
    if (free) free.push(item);
    else lanes.push([item]);
  }
  return lanes;
}
